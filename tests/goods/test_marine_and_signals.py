"""Marine goods, computers, telecommunications and information security: above and below each line, and each note."""

import pytest
from tests.goods.test_classify import answer
from tests.goods.test_plant import FREE, eu

MARINE = [
    ("manned submersible, tethered, diving depth 1200 m", {}, "8A001.a"),
    ("manned submersible, tethered, diving depth 1000 m", {}, FREE),
    ("crewed research submersible, untethered, diving depth 6000 m", {}, "8A001.b"),
    ("crewed research submersible, untethered, diving depth 600 m", {"lifting capacity": "2 kN", "dive endurance": "8 h"}, FREE),
    ("crewed research submersible, untethered, diving depth 600 m", {"dive endurance": "10 h", "submerged range": "25 nautical miles"}, "8A001.b"),
    ("autonomous underwater vehicle, depth rating 300 m", {}, "8A001.c.1"),
    ("ROV, tethered, pilot-operated only, depth rating 3000 m, fibre optic tether, no acoustic link", {}, "8A001.c.2"),
    ("ROV, tethered, manual control only, depth rating 100 m, no acoustic link", {"optical link range": "0 m"}, FREE),
    ("ocean salvage system", {"lifting capacity": "6 MN", "depth rating": "300 m", "station keeping accuracy": "15 m"}, "8A001.e"),
    ("ocean salvage system", {"lifting capacity": "4 MN"}, FREE),
    ("deep-sea pressure hull, depth rating 4000 m", {"hull inside diameter": "2.1 m"}, "8A002.a.1"),
    ("deep-sea pressure housing, depth rating 4000 m", {"housing inside diameter": "0.3 m"}, FREE),
    ("ROV thruster, brushless DC, depth rating 4000 m", {}, "8A002.a.2"),
    ("ROV thruster, brushless DC, depth rating 300 m", {}, FREE),
    ("ROV umbilical, fibre optic, Kevlar, depth rating 3000 m", {}, "8A002.a.3"),
    ("ROV umbilical, fibre optic, steel armoured, depth rating 3000 m", {}, FREE),
    ("ROV station keeping system", {"station keeping accuracy": "5 m"}, "8A002.b"),
    ("fibre optic hull penetrator", {}, "8A002.c"),
    ("underwater vision system, range-gated", {}, "8A002.d"),
    ("underwater strobe", {"flash energy": "400 J", "flash rate": "10 Hz"}, "8A002.g.1"),
    ("underwater strobe", {"flash energy": "50 J"}, FREE),
    ("argon arc light, depth rating 2000 m", {}, "8A002.g.2"),
    ("subsea robotic arm, tactile sensor", {}, "8A002.h"),
    ("subsea robotic arm, no force feedback, titanium arm", {"grip force": "200 N"}, FREE),
    ("subsea manipulator", {"degrees of freedom": "7", "master-slave": "yes"}, "8A002.i"),
    ("subsea manipulator, rate controlled, no force feedback", {"degrees of freedom": "7"}, FREE),
    ("closed-cycle diesel engine, CO2 scrubber, argon, shock mounts, closed exhaust", {}, "8A002.j.2"),
    ("underwater fuel cell, shock mounts", {"rated power": "5 kW"}, "8A002.j.3"),
    ("underwater fuel cell, shock mounts", {"rated power": "2 kW"}, FREE),
    ("submarine Stirling engine, shock mounts, discharges against 100 kPa", {}, "8A002.j.4"),
    ("controllable-pitch propeller, 35 MW", {}, "8A002.o.2.a"),
    ("controllable-pitch propeller, 5 MW", {}, FREE),
    ("ship propulsion motor, permanent magnet, 0.5 MW", {}, "8A002.o.2.c"),
    ("ship propulsion motor, induction motor, air-cooled, 5 MW", {}, FREE),
    ("marine shaft system, composite shaft, 3 MW", {}, "8A002.o.2.d"),
    ("double-stage acoustic mount", {"vessel displacement": "3000 t", "intermediate mass": "35 %"}, "8A002.o.3.a"),
    ("pumpjet propulsion system, divergent nozzle, 3 MW", {}, "8A002.p"),
    ("pumpjet propulsion system, divergent nozzle, 1 MW", {}, FREE),
    ("closed circuit rebreather", {}, "8A002.q.1"),
    ("semi-closed rebreather", {}, "8A002.q.2"),
    ("civil closed circuit rebreather, personal use", {}, FREE),
    ("diver deterrent system", {"source level": "195 dB", "sound frequency": "150 Hz"}, "8A002.r"),
    ("diver deterrent system of air guns", {"source level": "195 dB", "sound frequency": "150 Hz"}, FREE),
    ("cavitation tunnel for propeller models", {"background noise": "90 dB"}, "8B001"),
    ("cavitation tunnel for propeller models", {"background noise": "110 dB"}, FREE),
    ("syntactic foam, depth rating 3000 m, density 500 kg/m3", {}, "8C001"),
    ("syntactic foam, depth rating 3000 m, density 561 kg/m3", {}, FREE),
]  # fmt: skip


@pytest.mark.parametrize(("text", "specs", "code"), MARINE)
def test_marine_goods_are_listed_by_depth_and_figures(text: str, specs: dict[str, str], code: str) -> None:
    """Category 8."""
    assert eu(text, **specs) == code


def test_the_american_list_holds_superconducting_motors_alone() -> None:
    """Permanent magnet motors are in the European paragraph only."""
    assert answer("ship propulsion motor, permanent magnet, 0.5 MW").us == ()
    assert answer("ship propulsion motor, superconducting, 0.5 MW").us == ("8A002.o.2.c",)


SIGNALS = [
    ("rugged computer, minimum operating temperature -50 °C", {}, "4A001.a.1"),
    ("rugged computer, minimum operating temperature -50 °C, EN 50155 rolling stock", {"total dose": "0 krad", "SEU hardened": "no"}, FREE),
    ("rugged computer", {"minimum operating temperature": "-45 °C", "maximum operating temperature": "85 °C", "total dose": "0 krad", "SEU hardened": "no"}, FREE),
    ("radiation-hardened computer", {"radiation dose": "10 kGy", "minimum operating temperature": "-40 °C", "maximum operating temperature": "70 °C"}, "4A001.a.2"),
    ("GPU server", {"APP": "35 WT"}, "4A003.b"),
    ("GPU server", {"APP": "29 WT"}, FREE),
    ("supercomputer node board", {"APP": "40 WT"}, "4A003.c"),
    ("InfiniBand switch", {"port rate": "25 GB/s"}, "4A003.g"),
    ("InfiniBand switch", {"port rate": "2 GB/s"}, FREE),
    ("InfiniBand switch, network interface card", {"port rate": "25 GB/s"}, FREE),
    ("systolic array computer", {}, "4A004.a"),
    ("neuromorphic computer", {}, "4A004.b"),
    ("optical computer", {}, "4A004.c"),
    ("spyware delivery system", {}, "4A005"),
    ("HEMP-hardened radio", {"radiation hardened": "no", "minimum operating temperature": "-40 °C", "maximum operating temperature": "70 °C", "user programmable spreading codes": "no", "wide spread": "no", "TRANSEC": "no"}, "5A001.a.1"),
    ("radiation-hardened radio for a satellite transponder", {"nuclear EMP": "no", "minimum operating temperature": "-40 °C", "maximum operating temperature": "70 °C", "programmable spreading codes": "no", "wide spread": "no", "TRANSEC": "no"}, FREE),
    ("tactical radio, radiation hardened", {}, "5A001.a.2"),
    ("tactical radio, minimum operating temperature -60 °C", {}, "5A001.a.3"),
    ("tactical radio, maximum operating temperature 130 °C", {}, "5A001.a.4"),
    ("frequency hopping radio, user programmable spreading codes", {"RF output power": "5 W"}, "5A001.b.3"),
    ("underwater acoustic modem, carrier frequency 12 kHz", {}, "5A001.b.1"),
    ("underwater acoustic modem, omnidirectional, carrier frequency 30 kHz", {}, FREE),
    ("adaptive HF radio system, automatic frequency selection", {"RF output power": "1 kW"}, "5A001.b.2"),
    ("adaptive HF radio system, automatic frequency selection", {"RF output power": "125 W"}, FREE),
    ("UWB transceiver, user programmable codes", {"signal bandwidth": "600 MHz"}, "5A001.b.4"),
    ("monitoring receiver, automatic scanning, signal classification", {"channels": "4000", "tuning time": "0.5 ms"}, "5A001.b.5"),
    ("monitoring receiver, automatic scanning, signal classification", {"channels": "1000"}, FREE),
    ("monitoring receiver, automatic scanning, signal classification, specially designed for civil cellular", {"channels": "4000", "tuning time": "0.5 ms"}, FREE),
    ("vocoder", {"vocoder rate": "600 bit/s"}, "5A001.b.6"),
    ("vocoder", {"vocoder rate": "2400 bit/s"}, FREE),
    ("high-strength optical fibre", {"fibre length": "20 km", "proof test": "2.5 GPa"}, "5A001.c"),
    ("single mode optical fibre G.652D, proof test 0.69 GPa", {"fibre length": "25 km"}, FREE),
    ("phased array antenna", {"antenna frequency": "95 GHz"}, "5A001.d"),
    ("phased array antenna, high EIRP", {"antenna frequency": "40 GHz"}, "5A001.d"),
    ("phased array antenna", {"antenna frequency": "10 GHz"}, FREE),
    ("phased array antenna for 5G base station, high EIRP", {"antenna frequency": "39 GHz"}, FREE),
    ("phased array antenna for a microwave landing system", {"antenna frequency": "95 GHz"}, FREE),
    ("radio direction finder", {"antenna frequency": "3 GHz", "instantaneous bandwidth": "20 MHz", "minimum signal duration": "0.5 ms"}, "5A001.e"),
    ("radio direction finder", {"antenna frequency": "3 GHz", "instantaneous bandwidth": "5 MHz"}, FREE),
    ("GSM interception system", {}, "5A001.f.1"),
    ("IMSI catcher", {}, "5A001.f.2"),
    ("IMSI catcher, network operator equipment", {}, FREE),
    ("selective GSM jammer", {}, "5A001.f.3"),
    ("fake base station detector", {}, "5A001.f.4"),
    ("passive radar", {}, "5A001.g"),
    ("passive radar for radio astronomy", {}, FREE),
    ("counter-IED jammer", {}, "5A001.h.1"),
    ("internet surveillance system, hard selectors", {}, "5A001.j"),
    ("internet surveillance system, hard selectors, quality of service only", {}, FREE),
    ("VPN gateway, AES-256", {}, "5A002.a"),
    ("VPN gateway", {}, "?"),
    ("encryption device, AES-256, mass market", {}, FREE),
    ("encryption module for a payment terminal, AES", {}, FREE),
    ("crypto module, AES, smart card for personal data only", {}, FREE),
    ("encrypted phone, AES, not capable of end-to-end encryption", {}, FREE),
    ("encryption module, AES, limited to Bluetooth", {}, FREE),
    ("encryption module, AES, limited to OAM", {}, FREE),
    ("encryption module, AES, for a connected civil industry application", {}, FREE),
    ("encryption module, AES, for bank and Bluetooth equipment", {}, "5A002.a"),
    ("encryption device", {"symmetric key length": "128 bit"}, "5A002.a"),
    ("encryption device, single DES", {"symmetric key length": "56 bit", "RSA key length": "512 bit", "ECC key length": "112 bit", "post-quantum": "no"}, FREE),
    ("cryptographic activation token", {}, "5A002.b"),
    ("QKD system", {}, "5A002.c"),
    ("UWB transceiver, TRANSEC, factory-set codes", {"signal bandwidth": "600 MHz"}, "5A002.d"),
    ("frequency hopping radio, TRANSEC", {"RF output power": "5 W"}, "5A002.e"),
    ("fibre tapping detection system", {}, "5A003.a"),
    ("TEMPEST computer", {}, "5A003.b"),
    ("phone forensic extraction tool, physical extraction, passcode bypass", {}, "5A004.b"),
    ("phone forensic extraction tool, logical extraction only, passcode bypass", {}, FREE),
    ("underwater modem, electromagnetic, VLF", {"carrier frequency": "25 kHz"}, "5A001.b.1"),
    ("cryptanalysis system", {}, "5A004.a"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "specs", "code"), SIGNALS)
def test_computers_and_signals_are_listed_by_their_figures(text: str, specs: dict[str, str], code: str) -> None:
    """Categories 4 and 5."""
    assert eu(text, **specs) == code


def test_a_weak_hopping_radio_is_taken_out() -> None:
    """One watt or less, 5A001.b.3, note."""
    specs = {
        "RF output power": "0.5 W", "minimum operating temperature": "-20 °C", "maximum operating temperature": "60 °C",
        "nuclear EMP": "no", "radiation hardened": "no", "TRANSEC": "no",
    }  # fmt: skip
    assert eu("frequency hopping radio, user programmable spreading codes", **specs) == FREE


def test_the_american_list_has_no_line_for_cold_computers() -> None:
    """4A001.a.1 is reserved there."""
    specs = {"total dose": "0 krad", "SEU hardened": "no"}
    assert answer("rugged computer, minimum operating temperature -50 °C", specs=specs).us == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("technology for an autonomous underwater vehicle", "8E001"),
        ("software for an autonomous underwater vehicle", "8D001"),
        ("technology for a neuromorphic computer", "4E001"),
        ("spyware delivery software", "4D004"),
    ],
)
def test_knowledge_follows_the_goods(text: str, code: str) -> None:
    """8D, 8E, 4D and 4E."""
    assert code in answer(text).eu
