"""Sensors, cameras, lasers and radars (category 6): figures on either side of each line, and every excluding note."""

import pytest
from tests.goods.test_classify import answer

Specs = dict[str, str]
Case = tuple[str, Specs, str]

LISTED: tuple[Case, ...] = (
    ("photomultiplier tube", {"photocathode area": "25 cm2", "rise time": "0.8 ns"}, "6A202"),
    ("streak camera with rotating mirror", {"writing speed": "10 mm/us"}, "6A203.a.1"),
    ("electronic streak camera", {"time resolution": "20 ps"}, "6A203.a.2"),
    ("streak tube", {"time resolution": "20 ps"}, "6A203.a.3"),
    ("high-speed video camera 250 000 fps", {}, "6A203.b.1"),
    ("framing camera, exposure 5 ns", {}, "6A203.b.2"),
    ("ICCD camera, gate width 2 ns", {}, "6A203.c.1"),
    ("gated image intensifier, gate width 3 ns", {}, "6A203.c.2"),
    ("Pockels cell, shutter time 10 ns", {}, "6A203.c.3"),
    ("radiation-hardened camera", {"total dose": "100 kGy"}, "6A203.d"),
    ("VISAR, velocity range 0.1-5 km/s, time resolution 2 ns", {}, "6A225"),
    ("manganin gauge, up to 50 GPa", {}, "6A226.a"),
    ("quartz pressure transducer, up to 20 GPa", {}, "6A226.b"),
    ("electronic framing camera", {"recording rate": "2000000 fps"}, "6A003.a.4"),
    ("high-speed camera 1000 fps, exposure 0.5 us", {}, "6A003.a.5"),
    ("pushbroom scanning camera, mechanical scanning", {"elements per array": "12000"}, "6A003.b.2"),
    ("ICCD camera Gen III", {}, "6A003.b.3"),
    ("MWIR camera InSb 640 x 512, MWIR 3-5 um", {}, "6A003.b.4.a"),
    ("uncooled thermal camera 640 x 512, LWIR 8-14 um, 30 Hz", {}, "6A003.b.4.b"),
    (
        "EMCCD camera, spectral range 400-900 nm, radiant sensitivity 200 mA/W",
        {"number of elements": "262144"},
        "6A003.b.4.c",
    ),
    ("argon ion laser 514 nm 45 W CW", {}, "6A205.a"),
    (
        "dye laser oscillator, pulsed, single-mode, 590 nm",
        {"average power": "2 W", "repetition rate": "10 kHz", "pulse width": "30 ns"},
        "6A205.b",
    ),
    (
        "dye laser amplifier, pulsed, 590 nm",
        {"average power": "40 W", "repetition rate": "10 kHz", "pulse width": "30 ns"},
        "6A205.c",
    ),
    (
        "pulsed CO2 laser 10600 nm",
        {"average power": "600 W", "repetition rate": "300 Hz", "pulse width": "100 ns"},
        "6A205.d",
    ),
    ("para-hydrogen Raman shifter", {"output wavelength": "16 um", "repetition rate": "300 Hz"}, "6A205.e"),
    (
        "Q-switched Nd:YAG laser 1064 nm, multimode, average power 60 W",
        {"pulse width": "10 ns"},
        "6A205.f",
    ),
    (
        "pulsed CO laser 5500 nm",
        {"average power": "300 W", "repetition rate": "300 Hz", "pulse width": "100 ns"},
        "6A205.g",
    ),
    ("fibre laser CW 1070 nm, 6 kW, single mode", {}, "6A005.a.6"),
    (
        "лазер волоконный: волоконный лазер непрерывный, одномодовый",
        {"wavelength": "1070 nm", "power": "1.5 kW"},
        "6A005.a.6",
    ),
    ("thulium fibre laser CW 1940 nm single mode, 5 W", {}, "6A005.a.9"),
    ("femtosecond laser 1030 nm, average power 40 W", {"pulse width": "300 fs"}, "6A005.b.6"),
    ("tunable laser, OPO laser, 400-500 nm, average power 2 W", {}, "6A005.c.1"),
    ("Ti:sapphire laser 700-1000 nm, average power 30 W", {}, "6A005.c.2"),
    ("laser diode 976 nm 2 W single mode", {}, "6A005.d.1.a"),
    ("laser diode 976 nm 20 W multimode", {}, "6A005.d.1.b"),
    ("laser diode bar 808 nm 120 W", {}, "6A005.d.1.c"),
    ("laser diode stack 808 nm, average power 1 kW, power density 600 W/cm2", {}, "6A005.d.1.d"),
    ("CO2 laser CW 20 kW", {}, "6A005.d.3"),
    ("excimer laser 248 nm 600 W", {}, "6A005.d.4"),
    ("chemical oxygen iodine laser", {}, "6A005.d.5"),
    ("Nd:glass laser, pulse energy 60 J, pulse width 10 ns", {}, "6A005.d.6"),
    ("actively cooled laser mirror", {}, "6A005.e.1"),
    ("multilayer dielectric grating", {"combined lasers": "8", "damage threshold": "15 kW/cm2"}, "6A005.e.3.c"),
    (
        "deformable mirror",
        {"active aperture": "50 mm", "resonant frequency": "1000 Hz", "number of actuators": "300"},
        "6A004.a.1",
    ),
    ("lightweight mirror", {"areal density": "25 kg/m2", "piece mass": "15 kg"}, "6A004.a.2"),
    ("ZnSe windows diameter 100 mm, thickness 25 mm", {}, "6A004.b"),
    (
        "aspheric mirror",
        {"clear aperture": "600 mm", "roughness": "0.5 nm", "CTE": "0.05 ppm/K", "focal ratio": "2"},
        "6A004.e",
    ),
    ("wavefront sensor, λ/50", {"frame rate": "2 kHz"}, "6A004.f"),
    (
        "multibeam echo sounder, swath, motion compensation",
        {"depth range": "6000 m", "sounding resolution": "0.3"},
        "6A001.a.1.a.1",
    ),
    (
        "side scan sonar",
        {
            "depth rating": "1000 m",
            "area coverage rate": "600 m2/s",
            "along track resolution": "10 cm",
            "across track resolution": "5 cm",
        },
        "6A001.a.1.a.3",
    ),
    ("active sonar", {"transmit frequency": "6 kHz"}, "6A001.a.1.b"),
    ("acoustic projector", {"side-lobe suppression": "25 dB"}, "6A001.a.1.c"),
    ("USBL system", {"detection range": "3000 m", "position error": "3 m"}, "6A001.a.1.d"),
    (
        "diver detection sonar",
        {"detection range": "700 m", "position error": "5 m", "signal bandwidth": "20 kHz"},
        "6A001.a.1.e",
    ),
    ("hydrophone, no acceleration compensation", {"hydrophone sensitivity": "-175 dB"}, "6A001.a.2.a"),
    ("hydrophone of optical fibre", {}, "6A001.a.2.a"),
    ("towed hydrophone array", {"group spacing": "6.25 m"}, "6A001.a.2.b"),
    ("Doppler velocity log for AUV", {"speed accuracy": "0.2 %"}, "6A001.b.2"),
    ("SQUID magnetometer, stationary, 5 fT/√Hz", {}, "6A006.a.1"),
    ("proton magnetometer, sensitivity 15 pT/rtHz", {}, "6A006.a.2"),
    ("fluxgate magnetometer 6 pT/√Hz", {}, "6A006.a.3"),
    ("gravity gradiometer", {}, "6A007.c"),
    ("absolute gravimeter, laboratory, accuracy 2 uGal", {}, "6A007.a"),
    ("AESA radar X-band ground-based", {}, "6A008.e"),
    ("synthetic aperture radar for aircraft", {}, "6A008.d"),
    ("surveillance radar with spread spectrum", {}, "6A008.h"),
    ("early warning radar, ground-based", {"instrumented range": "250 km"}, "6A008.i"),
    ("airborne radar AESA, SAR, with weather radar mode", {}, "6A008.d"),
    ("bathymetric lidar, airborne, 532 nm", {}, "6A008.j"),
    ("radar cross section measurement system, pulse width 50 ns", {}, "6B008"),
    (
        "image intensifier tube S-25 multialkali",
        {"luminous sensitivity": "700 uA/lm", "hole pitch": "6 um", "peak wavelength": "560 nm"},
        "6A002.a.2.a",
    ),
    ("microchannel plate", {"hole pitch": "8 um"}, "6A002.a.2.c.1"),
    ("infrared focal plane array HgCdTe 640 x 512, peak wavelength 4.8 um", {}, "6A002.a.3.c"),
    ("linear array InSb, infrared detector array, peak wavelength 4.8 um", {}, "6A002.a.3.e"),
    ("microbolometer array 384x288, spectral range 8-14 um", {}, "6A002.a.3.f"),
    ("hyperspectral imager, IFOV 150 urad", {}, "6A002.b"),
    ("night vision goggles Gen III", {}, "6A002.c"),
    ("Stirling cooler", {"cold tip temperature": "77 K", "MTTF": "10000 h"}, "6A002.d.2.a"),
    ("tellurium 99.99999 %", {}, "6C002.a"),
    ("CdZnTe single crystal", {"zinc content": "4 %"}, "6C002.b.1"),
    ("HgCdTe epitaxial wafer", {}, "6C002.b.3"),
    ("CVD ZnSe, diameter 120 mm, thickness 20 mm", {}, "6C004.a"),
    ("ZnGeP2 crystal", {}, "6C004.b"),
    ("SiC mirror blank diameter 500 mm", {}, "6C004.d"),
    ("titanium-doped sapphire boule, unfinished", {}, "6C005.a"),
    (
        "ytterbium-doped double-clad fiber 1064 nm, core diameter 30 um",
        {"numerical aperture": "0.06", "inner cladding diameter": "400 um"},
        "6C005.b",
    ),
    ("magnetic anomaly detection software", {}, "6D003.f"),
    ("technology for Pockels cells, gate time 5 ns", {}, "6E002"),
)

FREE: tuple[tuple[str, Specs], ...] = (
    ("photomultiplier tube", {"photocathode area": "4 cm2", "rise time": "0.8 ns"}),
    ("streak camera with rotating mirror", {"writing speed": "0.3 mm/us"}),
    ("high-speed video camera 10 000 fps, exposure 2 us", {}),
    ("ICCD camera Gen I, gate width 100 ns", {}),
    ("Pockels cell, shutter time 60 ns", {}),
    ("radiation-hardened camera", {"total dose": "20 kGy"}),
    ("VISAR, velocity range up to 0.8 km/s", {}),
    ("manganin gauge, up to 5 GPa", {}),
    ("fiber laser continuous wave 1070 nm 800 W single mode, linewidth 50 GHz", {}),
    ("laser diode 976 nm 10 W multimode", {}),
    ("laser diode bar 808 nm 60 W", {}),
    ("CO2 laser CW 4 kW", {}),
    ("deformable mirror", {"active aperture": "5 mm"}),
    ("ZnSe lens diameter 25 mm, thickness 3 mm", {"piece volume": "1.5 cm3"}),
    ("diver detection sonar", {"detection range": "500 m"}),
    ("Doppler velocity log for AUV", {"speed accuracy": "1.5 %"}),
    ("proton magnetometer, sensitivity 0.1 nT/rtHz", {}),
    ("fluxgate magnetometer 20 pT/√Hz", {}),
    ("tellurium metal 99.99 %", {}),
    ("cadmium telluride powder", {}),
    ("microchannel plate", {"hole pitch": "25 um"}),
    ("Stirling cooler, terrestrial use", {"cold tip temperature": "77 K", "MTTF": "2000 h"}),
)

NOTED: tuple[Case, ...] = (
    ("high-speed video camera 250 000 fps, performance locked, return to manufacturer for upgrade", {}, "6A203.b.1"),
    ("streak camera, factory-locked", {"writing speed": "10 mm/us"}, "6A203.a.1"),
    ("rotating mirror framing camera", {"recording rate": "2000000 fps"}, "6A003.a.4"),
    ("uncooled thermal camera 640 x 512, LWIR 8-14 um, 9 Hz", {}, "6A003.b.4.b"),
    (
        "uncooled thermal camera 640 x 512, LWIR 8-14 um, 30 Hz, automotive night vision, disabled when removed",
        {},
        "6A003.b.4.b",
    ),
    (
        "dye laser oscillator, pulsed, single-mode, 590 nm",
        {"average power": "40 W", "repetition rate": "10 kHz", "pulse width": "30 ns"},
        "6A205.c",
    ),
    ("argon ion laser 514 nm 45 W CW", {}, "6A005.a.2"),
    ("ruby laser 694 nm, pulsed, pulse energy 10 J", {"average power": "50 W", "pulse width": "20 ns"}, "6A005.b.4"),
    ("fibre laser CW 1070 nm 3 kW multimode, industrial", {"beam parameter product": "4 mm mrad"}, "6A005.a.6"),
    ("fibre laser CW 1070 nm 5 kW multimode, industrial laser", {"piece mass": "1500 kg"}, "6A005.a.6"),
    ("CW laser, krypton laser, 647 nm, 40 W", {}, "6A005.a.4"),
    ("pulsed laser, CO2 laser, 10600 nm, average power 100 W", {}, "6A005.b.10"),
    ("lightweight mirror for heliostat", {"areal density": "25 kg/m2", "piece mass": "15 kg"}, "6A004.a.2"),
    (
        "aspheric mirror",
        {"clear aperture": "600 mm", "roughness": "0.5 nm", "CTE": "0.05 ppm/K", "focal ratio": "5"},
        "6A004.e",
    ),
    ("active sonar, fish finder", {"transmit frequency": "9 kHz"}, "6A001.a.1.b"),
    ("Doppler velocity log for surface ship", {"speed accuracy": "0.2 %"}, "6A001.b.2"),
    ("SQUID system for magnetoencephalography, stationary, 5 fT/√Hz", {}, "6A006.a.1"),
    (
        "air surveillance radar for enroute air traffic control, one-way data to civil ATC, permanently installed",
        {"instrumented range": "450 km"},
        "6A008.i",
    ),
    (
        "marine radar, radar set, pulse compression, rotating antenna, no frequency agility",
        {"compressed pulse width": "50 ns", "pulse compression ratio": "100", "peak power": "200 W"},
        "6A008.k.2",
    ),
    ("radar set, marine radar, automatic target tracking", {}, "6A008.l.1"),
    ("lidar for surveying, coherent, angular resolution 10 urad", {}, "6A008.j"),
    ("towed acoustic projector, air gun", {"side-lobe suppression": "25 dB"}, "6A001.a.1.c"),
    (
        "vector hydrophone, geophone, triaxial accelerometer",
        {"acceleration sensitivity": "60 dB", "operating depth": "500 m"},
        "6A001.a.2.g",
    ),
    ("optical sensing fibre, acoustic sensing, downhole", {}, "6A002.d.3"),
    ("hyperspectral imager", {"IFOV": "3 mrad"}, "6A002.b"),
    ("night vision device, microbolometer, flame detector", {"GaAs": "no"}, "6A002.c"),
    ("scanning camera for photocopier, mechanical scanning", {"elements per array": "12000"}, "6A003.b.2"),
    ("gravimeter for land survey, Worden, accuracy 5 uGal", {}, "6A007.a"),
    ("radar system, weather radar, phased array", {}, "6A008.e"),
    ("coherent lidar, wind lidar, angular resolution 10 urad", {}, "6A008.j"),
    ("thermopile array 32 x 32, two-dimensional, peak wavelength 10 um", {"number of elements": "1024"}, "6A002.a.3.c"),
    ("microbolometer array 384x288, peak wavelength 10 um", {}, "6A002.a.3.c"),
    ("read-out integrated circuit for focal plane arrays, automotive night vision", {}, "6A002.f"),
    (
        "ytterbium-doped double-clad fiber 1064 nm, core diameter 30 um",
        {"numerical aperture": "0.06", "inner cladding diameter": "250 um"},
        "6C005.b",
    ),
    ("absolute reflectometer for microscopes, microscope", {"reflectance accuracy": "0.05 %"}, "6B004.a"),
)


@pytest.mark.parametrize(("text", "specs", "code"), LISTED)
def test_sensors_beyond_the_line_are_on_the_list(text: str, specs: Specs, code: str) -> None:
    """Each entry by a description with its figures."""
    found = answer(text, hs="9031.49", specs=specs)
    assert found.status.startswith("controlled")
    assert code in found.eu


@pytest.mark.parametrize(("text", "specs"), FREE)
def test_sensors_short_of_the_line_are_free(text: str, specs: Specs) -> None:
    """The same goods with lesser figures."""
    assert answer(text, hs="9031.49", specs=specs).status in {"not_controlled", "unlisted_sensitive"}


@pytest.mark.parametrize(("text", "specs", "code"), NOTED)
def test_a_note_takes_sensors_out(text: str, specs: Specs, code: str) -> None:
    """Goods with the figures of an entry that its note leaves out."""
    assert code not in answer(text, hs="9031.49", specs=specs).eu


@pytest.mark.parametrize(
    "text", ["streak camera", "thermal camera", "fibre laser", "hydrophone", "radar system", "night vision goggles"]
)
def test_sensors_without_figures_are_asked_about(text: str) -> None:
    """What decides is not stated."""
    found = answer(text, hs="9031.49")
    assert found.status == "insufficient_data"
    assert found.questions


@pytest.mark.parametrize(
    ("text", "specs", "code"),
    [
        ("copper vapour laser 511 nm 40 W", {}, "6A205.a"),
        (
            "alexandrite laser 755 nm",
            {"emission bandwidth": "0.004 nm", "repetition rate": "200 Hz", "average power": "40 W"},
            "6A205.f",
        ),
        ("excimer laser 308 nm 600 W", {"repetition rate": "300 Hz"}, "6A205.h"),
        ("argon ion laser 514 nm 45 W CW", {}, "6A205.b"),
        ("high-speed video camera 250 000 fps, performance locked", {}, "6A203.b.1"),
    ],
)
def test_the_american_list_has_more_lasers_and_no_note_on_locked_cameras(text: str, specs: Specs, code: str) -> None:
    """The same control under another code, or one that Europe has not."""
    assert code in answer(text, hs="9013.20", specs=specs).us


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("digital photo camera 24 megapixel", "8525.89"), ("webcam 1080p", "8525.89"), ("laser printer A4", "8443.31"), ("laser pointer 1 mW green", "9013.20"),
        ("optical mouse", "8471.60"), ("microphone for karaoke", "8518.10"),
    ],
)  # fmt: skip
def test_ordinary_optics_are_free(text: str, heading: str) -> None:
    """Everyday cameras, lasers and microphones ask nothing."""
    assert answer(text, hs=heading).status == "not_controlled"
