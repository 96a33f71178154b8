"""Electronics, pulsed power, microwaves and semiconductors (category 3): figures on either side of each line, and every excluding note."""

import pytest
from tests.goods.test_classify import answer

Specs = dict[str, str]
Case = tuple[str, Specs, str]

LISTED: tuple[Case, ...] = (
    ("pulse discharge capacitor 40 kV, 2.2 uF, 35 nH, energy storage 1.76 kJ", {}, "3A201.a"),
    ("oil-filled capacitor 800 V, 0.3 uF, 8 nH, low inductance", {}, "3A201.a"),
    (
        "superconducting solenoid 5 T, bore 400 mm",
        {"length to inner diameter ratio": "2.5", "field uniformity": "0.5 %"},
        "3A201.b",
    ),
    ("flash X-ray generator 1 MeV", {"figure of merit": "0.3"}, "3A201.c"),
    ("Frequenzumrichter dreiphasig, 5 kW", {"output frequency": "0-1000 Hz", "frequency control": "0.1 %"}, "3A225"),
    ("DC power supply 120 V 600 A, stability 0.05 %", {}, "3A226"),
    ("Hochspannungsversorgung", {"output voltage": "30 kV", "output current": "1.2 A", "stability": "0.05 %"}, "3A227"),
    ("krytron, 5 kV, 3 kA, anode delay time 0.3 us", {}, "3A228.a"),
    ("критрон, 5 кВ, 3 кА", {"delay time": "0.3 us"}, "3A228.a"),
    ("triggered spark gap 20 kV, peak current 5 kA, trigger delay 10 us", {}, "3A228.b"),
    ("fast high-voltage switch 5 kV, 600 A, turn-on time 0.1 us", {}, "3A228.c"),
    ("exploding bridgewire firing unit for multiple detonators", {}, "3A229.a"),
    (
        "high-current pulser, portable, 150 A into 10 ohm, pulse width 5 us, -55 to +125 °C",
        {"dimensions": "200 x 150 x 80 mm", "piece mass": "4 kg"},
        "3A229.b",
    ),
    ("micro-firing unit", {"dimensions": "30 x 20 x 15 mm", "voltage": "1.5 kV", "capacitance": "150 nF"}, "3A229.c"),
    (
        "picosecond pulse generator",
        {"output voltage": "10 V", "load resistance": "50 ohm", "rise time": "100 ps"},
        "3A230",
    ),
    ("neutron generator, sealed tube, D-T, 1e8 n/s", {}, "3A231"),
    ("neutron generator, sealed tube, D-D, 5 x 10^9 n/s", {}, "3A231"),
    ("multipoint initiation system", {"initiated area": "6000 mm2", "timing spread": "1 us"}, "3A232.b"),
    ("ICP-MS quadrupole, mass range 2 to 260 u", {}, "3A233.a"),
    ("glow discharge mass spectrometer, double focusing, mass range 2-260 u", {}, "3A233.b"),
    ("TIMS multicollector, mass range 3-320 amu", {}, "3A233.c"),
    (
        "electron impact mass spectrometer, molecular beam inlet, quadrupole, 1-350 amu",
        {"cold trap temperature": "-100 °C"},
        "3A233.d",
    ),
    ("microfluorination ion source, sector field, mass range 2-300 u", {}, "3A233.f"),
    ("detonator stripline 3 kV 15 nH", {}, "3A234"),
    ("microcontroller -55 °C to +125 °C", {}, "3A001.a.2"),
    ("GaAs microprocessor", {"clock frequency": "60 MHz"}, "3A001.a.3"),
    ("analogue-to-digital converter 8 bit 2 GSPS", {}, "3A001.a.5.a.1"),
    ("analogue-to-digital converter 10 bit 700 MSPS", {}, "3A001.a.5.a.2"),
    ("analogue-to-digital converter 12 bit 500 MSPS", {}, "3A001.a.5.a.3"),
    ("analogue-to-digital converter 14 bit 300 MSPS", {}, "3A001.a.5.a.4"),
    ("analogue-to-digital converter 16 bit 100 MSPS", {}, "3A001.a.5.a.5"),
    ("DAC 12 bit, update rate 4000 MSPS", {}, "3A001.a.5.b"),
    ("FPGA", {"user I/O": "720"}, "3A001.a.7"),
    ("neuromorphic chip", {}, "3A001.a.9"),
    ("ASIC, function unknown", {"terminals": "1600"}, "3A001.a.10"),
    ("GaAs digital integrated circuit", {"gate count": "4000"}, "3A001.a.11"),
    ("FFT processor", {"1024-point FFT time": "300 us"}, "3A001.a.12"),
    ("direct digital synthesizer 12 bit, clock frequency 2 GHz", {}, "3A001.a.13"),
    ("RFSoC 14 bit 5 GSPS", {}, "3A001.a.14"),
    ("travelling wave tube for radar 35 GHz", {"space-qualified": "no"}, "3A001.b.1.a"),
    ("crossed-field amplifier for radar, gain 20 dB", {}, "3A001.b.1.b"),
    ("dispenser cathode, emission current density 8 A/cm2", {}, "3A001.b.1.c"),
    ("GaN MMIC power amplifier 8-11 GHz, saturated power 15 W, fractional bandwidth 30 %", {}, "3A001.b.2"),
    ("GaN HEMT 9-10 GHz, saturated power 60 W", {}, "3A001.b.3"),
    ("solid-state power amplifier 9-10 GHz, saturated power 80 W, fractional bandwidth 11 %", {}, "3A001.b.4"),
    ("harmonic mixer for spectrum analysers 75-110 GHz", {}, "3A001.b.7"),
    ("frequency synthesizer 2-18 GHz, switching time 10 us", {"frequency change": "16 GHz"}, "3A001.b.11"),
    ("radiation-hardened FPGA", {"dose rate": "6000000 Gy/s", "total dose": "100 krad"}, "3A001.a.1"),
    ("SAW delay line, centre frequency 7 GHz", {}, "3A001.c.1"),
    ("superconducting resonator", {"quality factor": "20000"}, "3A001.d"),
    ("primary lithium cell 600 Wh/kg, 60 W/kg", {}, "3A001.e.1.a"),
    ("lithium-ion cell 400 Wh/kg", {}, "3A001.e.1.b"),
    (
        "energy storage capacitor 10 kV, single shot",
        {"repetition rate": "1 Hz", "energy density": "300 J/kg", "total energy": "30 kJ"},
        "3A001.e.2.a",
    ),
    (
        "energy storage capacitor 10 kV",
        {"repetition rate": "20 Hz", "energy density": "60 J/kg", "total energy": "200 J", "cycle life": "20000"},
        "3A001.e.2.b",
    ),
    (
        "superconducting magnet, SMES, 9 T, inner diameter 300 mm",
        {"energy in the first second": "20 kJ"},
        "3A001.e.3",
    ),
    ("triple-junction solar cell, space-qualified, AM0 efficiency 29 %", {}, "3A001.e.4"),
    ("absolute rotary encoder, accuracy 0.9 arcsec", {}, "3A001.f"),
    ("thyristor 4.5 kV, 5 kA, di/dt 5000 A/us", {}, "3A001.g"),
    ("SiC MOSFET 1200 V 30 A, junction temperature 225 °C", {}, "3A001.h"),
    ("lithium niobate modulator, analogue, 40 GHz, insertion loss 2.5 dB", {"half-wave voltage": "4.5 V"}, "3A001.i"),
    ("RF signal recorder, real-time signal processing, throughput 8 Gb/s", {}, "3A002.a.6"),
    ("real-time oscilloscope", {"bandwidth": "70 GHz", "vertical noise": "1 %"}, "3A002.a.7"),
    ("signal analyzer 2 Hz to 110 GHz", {}, "3A002.c.3"),
    ("spectrum analyzer 9 kHz to 44 GHz, real-time bandwidth 255 MHz", {"POI": "5 us"}, "3A002.c.4"),
    ("signal generator up to 110 GHz", {}, "3A002.d.6"),
    ("vector signal generator 6 GHz to 40 GHz", {"modulation bandwidth": "2.5 GHz"}, "3A002.d.5"),
    ("vector network analyzer 10 MHz to 145 GHz", {}, "3A002.e"),
    ("antenna measurement receiver up to 325 GHz, amplitude and phase", {}, "3A002.f"),
    ("hydrogen maser, space-qualified", {}, "3A002.g"),
    ("data acquisition card 14 bit 500 MSPS", {}, "3A002.h"),
    ("spray cooling system for electronics, closed loop, dielectric fluid", {}, "3A003"),
    ("SiC epitaxy reactor, thickness uniformity 1.5 %", {}, "3B001.a.1"),
    ("MOCVD reactor for GaN and AlGaN", {}, "3B001.a.2"),
    ("установка молекулярно-лучевой эпитаксии", {}, "3B001.a.3"),
    ("ion implanter for hydrogen implantation", {"beam energy": "60 keV", "beam current": "20 mA"}, "3B001.b.2"),
    ("ion implanter, SIMOX", {"beam energy": "200 keV", "beam current": "50 mA"}, "3B001.b.4"),
    ("lithography scanner", {"minimum feature size": "38 nm", "exposure wavelength": "193 nm"}, "3B001.f.1"),
    ("nanoimprint lithography tool", {"minimum feature size": "20 nm"}, "3B001.f.2"),
    ("electron beam mask writer", {"spot size": "20 nm", "image placement": "5 nm"}, "3B001.f.3"),
    ("electron beam lithography system", {"minimum beam size": "5 nm"}, "3B001.f.4"),
    ("EUV mask blank", {}, "3B001.j"),
    ("GaN-on-SiC epitaxial wafer, HEMT structure, N-type", {}, "3C001"),
    ("ArF photoresist, positive", {"wavelength": "157 nm"}, "3C002.a.1"),
    ("EUV resist", {"wavelength": "13.5 nm"}, "3C002.a.2"),
    ("electron beam resist", {"resist sensitivity": "0.005 uC/mm2"}, "3C002.b"),
    ("trimethylgallium 99.9999 %", {}, "3C003.a"),
    ("tertiarybutylarsine 99.9999 %", {}, "3C003.b"),
    ("arsine 99.9999 %", {}, "3C004"),
    ("semi-insulating SiC substrate, resistivity 100000 ohm cm", {}, "3C005.a"),
    ("computational lithography software", {}, "3D003"),
    ("frequency converter unlock software", {}, "3D225"),
    ("technical drawings for krytron, 5 kV, 3 kA, delay time 0.3 us", {}, "3E001"),
    ("technical drawings for krytron, 5 kV, 3 kA, delay time 0.3 us", {}, "3E201"),
)

FREE: tuple[tuple[str, Specs], ...] = (
    ("pulse discharge capacitor 40 kV, 2.2 uF, 60 nH", {"repetition rate": "1 Hz", "energy density": "100 J/kg"}),
    ("pulse discharge capacitor 1.4 kV, 10 uF, 20 nH", {}),
    ("superconducting magnet 1.5 T, persistent mode", {}),
    ("flash X-ray generator", {"electron energy": "450 keV"}),
    ("DC power supply 48 V 10 A", {}),
    ("high-voltage power supply 30 kV 0.5 A, stability 0.01 %", {}),
    ("krytron 2 kV, 3 kA", {}),
    ("triggered spark gap, peak current 400 A", {}),
    ("high voltage transistor switch 5 kV, 100 A", {}),
    ("micro-firing unit", {"voltage": "0.5 kV"}),
    ("pulse generator", {"output voltage": "5 V"}),
    ("neutron generator, sealed tube, D-D, 1 x 10^9 n/s", {}),
    ("ICP-MS quadrupole, mass range 2 to 220 u", {}),
    ("detonator stripline 3 kV 25 nH", {}),
    ("electron impact mass spectrometer, GC-MS, quadrupole, 1-1050 amu", {}),
    ("dispenser cathode", {"emission current density": "4 A/cm2", "pulsed emission current density": "8 A/cm2"}),
    ("crossed-field amplifier, gain 15 dB", {}),
    ("solid-state power amplifier 0.7-2.7 GHz, saturated power 600 W, fractional bandwidth 100 %", {}),
    ("solid-state power amplifier 9-10 GHz, saturated power 40 W, fractional bandwidth 11 %", {}),
    ("GaN HEMT 9-10 GHz, saturated power 10 W", {}),
    ("lithium-ion cell 250 Wh/kg", {}),
    ("absolute rotary encoder, accuracy 5 arcsec", {}),
    ("thyristor module 1600 V 100 A, di/dt 150 A/us", {}),
    ("SiC MOSFET 1200 V 30 A, junction temperature 175 °C", {}),
    ("oscilloscope 1 GHz 4 channel", {}),
    ("data acquisition card 16 bit 1 MSPS", {}),
    ("vector network analyzer 9 kHz to 20 GHz", {}),
    ("lithography stepper equipment", {"minimum feature size": "350 nm", "exposure wavelength": "365 nm"}),
    ("photoresist, positive", {"wavelength": "365 nm"}),
    ("trimethylaluminium 99.9 %", {}),
    ("arsine 99.9 %", {}),
    ("silicon carbide substrate, resistivity 0.02 ohm cm", {}),
)

NOTED: tuple[tuple[str, Specs, str], ...] = (
    (
        "superconducting solenoid 5 T for MRI, bore 900 mm",
        {"length to inner diameter ratio": "2.5", "field uniformity": "0.1 %"},
        "3A201.b",
    ),
    ("pulsed electron accelerator, radiotherapy, 6 MeV", {"figure of merit": "0.3"}, "3A201.c"),
    ("pulsed electron accelerator of an electron microscope, 1 MeV", {"figure of merit": "0.3"}, "3A201.c"),
    (
        "multipoint initiation system, lead azide only",
        {"initiated area": "6000 mm2", "timing spread": "1 us"},
        "3A232.b",
    ),
    ("microcontroller -55 °C to +125 °C, automotive", {}, "3A001.a.2"),
    ("crossed-field amplifier, gain 20 dB, broadcast satellite, 12-13 GHz", {}, "3A001.b.1.b"),
    ("SAW device, SAW filter, centre frequency 7 GHz", {}, "3A001.c.1"),
    ("lithium-ion cell in a battery pack, 400 Wh/kg", {}, "3A001.e.1.b"),
    ("thyristor 4.5 kV, 5 kA, di/dt 5000 A/us, built into traction converter", {}, "3A001.g"),
    ("SiC MOSFET 1200 V 30 A, junction temperature 225 °C, built into automotive inverter", {}, "3A001.h"),
    ("sampling oscilloscope, digital oscilloscope", {"bandwidth": "70 GHz", "vertical noise": "1 %"}, "3A002.a.7"),
    ("epitaxial wafer GaN for LED", {}, "3C001"),
    ("phosphine 99.9999 %", {"hydrogen content": "90 %"}, "3C004"),
)


@pytest.mark.parametrize(("text", "specs", "code"), LISTED)
def test_electronics_beyond_the_line_are_on_the_list(text: str, specs: Specs, code: str) -> None:
    """Each entry by a description with its figures."""
    found = answer(text, hs="8543.70", specs=specs)
    assert found.status.startswith("controlled")
    assert code in found.eu


@pytest.mark.parametrize(("text", "specs"), FREE)
def test_electronics_short_of_the_line_are_free(text: str, specs: Specs) -> None:
    """The same goods with lesser figures."""
    assert answer(text, hs="8543.70", specs=specs).status == "not_controlled"


@pytest.mark.parametrize(("text", "specs", "code"), NOTED)
def test_a_note_takes_electronics_out(text: str, specs: Specs, code: str) -> None:
    """Goods with the figures of an entry that its note leaves out."""
    assert code not in answer(text, hs="8543.70", specs=specs).eu


@pytest.mark.parametrize(
    "text",
    ["krytron", "triggered spark gap", "neutron generator", "ICP-MS", "pulse discharge capacitor", "Röntgenblitzgerät"],
)
def test_electronics_without_figures_are_asked_about(text: str) -> None:
    """What decides is not stated."""
    found = answer(text, hs="8543.70")
    assert found.status == "insufficient_data"
    assert found.questions


@pytest.mark.parametrize(
    ("text", "specs", "code"),
    [
        ("microfluorination ion source, sector field, mass range 2-300 u", {}, "3A233.e"),
        ("lithography scanner", {"exposure wavelength": "13.5 nm", "minimum feature size": "13 nm"}, "3B001.f.1.a"),
    ],
)
def test_the_american_list_has_its_own_codes(text: str, specs: Specs, code: str) -> None:
    """The same control under another code, or with other figures."""
    assert code in answer(text, hs="8486.20", specs=specs).us


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("ceramic capacitors 10 uF 16 V 0402", "8532.24"), ("smartphone battery charger 5 V 2 A", "8504.40"), ("inverter air conditioner 3.5 kW", "8415.10"),
        ("LED driver 24 V 100 W", "8504.40"), ("digital multimeter 600 V", "9030.31"), ("toy laser sword", "9503.00"),
    ],
)  # fmt: skip
def test_ordinary_electronics_are_free(text: str, heading: str) -> None:
    """Voltages and currents of everyday goods ask nothing."""
    assert answer(text, hs=heading).status == "not_controlled"
