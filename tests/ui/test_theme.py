import math
from itertools import combinations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontInfo, QIcon
from PySide6.QtWidgets import QPushButton

from desktop.places import resources
from desktop.ui import icons, theme
from desktop.ui.colours import PALETTES, TAG_NAMES, TAG_STROKES, Scheme, contrast, luminance

schemes = pytest.mark.parametrize("palette", PALETTES.values(), ids=list(PALETTES))


def test_contrast_is_what_wcag_says_it_is():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@schemes
def test_all_text_meets_wcag_aa(palette):
    grounds = [palette.paper, palette.window, palette.raised]
    marked = [palette.hit, palette.hit_now, palette.shown, *(tag.tint for tag in palette.tags)]
    pairs = [
        (ink, ground) for ink in (palette.ink, palette.quiet, palette.accent, palette.warning) for ground in grounds
    ]
    pairs += [(palette.ink, ground) for ground in [palette.hover, *marked]]
    pairs += [(palette.quiet, palette.hover), (palette.accent, palette.hover)]
    pairs += [(palette.on_accent, palette.accent), (palette.on_selection, palette.selection)]
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


@schemes
def test_rings_borders_and_tag_marks_can_be_told_from_their_ground(palette):
    marks = [palette.accent, palette.edge, *(tag.ink for tag in palette.tags)]
    assert [mark for mark in marks for ground in (palette.paper, palette.window) if contrast(mark, ground) < 3] == []
    rings = [(palette.accent, ground) for ground in (palette.raised, palette.hover)] + [(palette.edge, palette.raised)]
    assert [ring for ring in rings if contrast(*ring) < 3] == []


SIGHTS = {  # Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}


def seen(colour, sight):
    """Where a colour lies in OKLab for a kind of sight."""
    linear = [luminance("#" + colour[at : at + 2] * 3) for at in (1, 3, 5)]
    red, green, blue = (min(1, max(0, sum(a * b for a, b in zip(row, linear, strict=True)))) for row in SIGHTS[sight])
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
    )


@schemes
@pytest.mark.parametrize("sight", SIGHTS)
def test_tag_colours_stay_apart_for_every_kind_of_sight(palette, sight):
    places = [seen(tag.ink, sight) for tag in palette.tags]
    assert min(math.dist(*pair) for pair in combinations(places, 2)) > 0.06  # three times what is just noticeable


@schemes
def test_tag_colours_that_lie_next_to_each_other_in_grey_print_differ_in_stroke(palette):
    in_grey = sorted(range(10), key=lambda index: luminance(palette.tags[index].ink))
    strokes = [TAG_STROKES[index] for index in in_grey]
    assert all(one not in strokes[at + 1 : at + 3] for at, one in enumerate(strokes))


def test_every_tag_colour_has_a_name_of_its_own():
    assert len(set(TAG_NAMES)) == len(TAG_STROKES) == len(PALETTES[Scheme.LIGHT].tags) == 10


def test_every_icon_has_its_drawing_and_every_drawing_its_use():
    drawings = {file.stem for file in (resources() / "icons").glob("*.svg")}
    assert drawings == set(icons.FILES.values())


def colours_of(icon, size=16, mode=QIcon.Mode.Normal):
    image = icon.pixmap(QSize(size, size), 1.0, mode).toImage()
    shades = [image.pixelColor(x, y) for x in range(size) for y in range(size)]
    return {shade.name() for shade in shades if shade.alpha() == 255}


@pytest.fixture(params=list(Scheme))
def dressed(qapp, request):
    theme.apply(qapp, request.param)
    yield PALETTES[request.param]
    theme.apply(qapp, Scheme.LIGHT)


def test_icons_wear_the_colours_of_the_scheme(dressed):
    drawn = icons.icon("search")
    assert colours_of(drawn) == {dressed.ink}
    assert colours_of(drawn, mode=QIcon.Mode.Disabled) == {dressed.off}
    assert colours_of(drawn, mode=QIcon.Mode.Selected) == {dressed.on_selection}


def test_an_icon_given_follows_a_change_of_scheme(qapp, qtbot):
    theme.apply(qapp, Scheme.LIGHT)
    button = QPushButton()
    qtbot.addWidget(button)
    icons.give(button, "close")
    theme.apply(qapp, Scheme.DARK)
    assert colours_of(button.icon()) == {PALETTES[Scheme.DARK].ink}
    assert theme.colours() is PALETTES[Scheme.DARK]
    theme.apply(qapp, Scheme.LIGHT)


def test_the_reading_face_comes_with_the_program(qapp):
    theme.apply(qapp, Scheme.LIGHT)
    assert QFontInfo(theme.reading_font()).family() == "Source Serif 4"


def test_a_button_with_the_focus_shows_a_ring(qapp, qtbot):
    theme.apply(qapp, Scheme.LIGHT)
    button = QPushButton("Overnemen")
    qtbot.addWidget(button)
    button.show()

    def ring():
        picture = button.grab().toImage()
        middle = picture.height() // 2
        return picture.pixelColor(0, middle).name() == PALETTES[Scheme.LIGHT].accent

    button.clearFocus()
    assert not ring()
    button.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    assert ring()
