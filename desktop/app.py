"""The program with a window: Qt started, the library opened, the window shown. The only module that knows everyone."""

from __future__ import annotations

# Before Qt, whose bindings slow every import that comes after them: SQLAlchemy is a hundred modules
from desktop.library.library import Library

# isort: split
import gc
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop import __version__
from desktop.errors import LibraryError
from desktop.jobs import Job, keep_process_server
from desktop.places import resources
from desktop.settings import SettingsFile, settings_file
from desktop.ui import theme
from desktop.ui.colours import Scheme
from desktop.ui.main_window import MainWindow
from desktop.ui.panels.trouble import Trouble
from desktop.ui.worker import Worker
from desktop.ui.workroom import Workroom, sentence_of


def run_window(folder: Path, dossier: str | None = None) -> int:
    """Show the window on the library in `folder`, on the dossier of that name, until it is closed."""
    app = make_application()
    program = Program(app, SettingsFile(settings_file()))
    window = program.open(folder, dossier)
    gc.freeze()  # what is there now stays, and need not be looked at again and again
    gc.enable()
    if dossier is not None and isinstance(window, MainWindow):
        QTimer.singleShot(0, window.desk.show_passages)
    return app.exec()


def picture_of_window(folder: Path, dossier: str, target: Path) -> None:
    """Write a picture of the window on a dossier, with its first two documents side by side."""
    app = make_application()
    program = Program(app, SettingsFile(target.with_suffix(".settings")))
    window = program.open(folder, dossier)
    assert isinstance(window, MainWindow)
    window.resize(1440, 900)
    QTimer.singleShot(0, window.desk.show_passages)

    def take() -> None:
        window.grab().save(str(target))
        window.close()

    QTimer.singleShot(500, take)
    app.exec()


def make_application() -> QApplication:
    """The one QApplication, under our name."""
    keep_process_server()
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Woordhouder")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("woordhouder")
    return app


class Program(QObject):
    """Opens libraries, and shows the window on one, or what stands in the way of that."""

    def __init__(self, app: QApplication, settings: SettingsFile) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self.window: QWidget | None = None
        self._speak(settings.now.language)
        self._dress()
        theme.follow_system(self._dress)

    def open(self, folder: Path, dossier: str | None = None) -> QWidget:
        """Show the window on a library; where it cannot be opened, the window says why and what to do."""
        try:
            library = Library.open(folder)
        except LibraryError as problem:
            return self._show(self._trouble(folder, problem))
        with theme.dressed_at_the_end(self._app):
            window = MainWindow(Workroom(library), self._settings)
        if dossier is not None:
            window.workroom.open_dossier_named(dossier)
        window.scheme_wanted.connect(self._choose_scheme)
        window.language_wanted.connect(lambda language: self._choose_language(language, folder))
        window.restore_wanted.connect(lambda: self.ask_for_restore(folder))
        window.sample_wanted.connect(lambda: self._open_sample(window))
        return self._show(window)

    def ask_for_restore(self, folder: Path) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self.window, self.tr("Reservekopie terugzetten"), "", self.tr("Reservekopie (*.zip)")
        )
        if path:
            self.restore(folder, Path(path))

    def restore(self, folder: Path, source: Path) -> None:
        """Close the library, put the backup in its place, and open it again."""
        if self.window is not None:
            self.window.close()
        waiting = Trouble(self.tr("De reservekopie wordt teruggezet…"), [])
        self._show(waiting)
        worker = Worker(folder, self)
        task = worker.run(self.tr("Terugzetten"), _restore, folder, source)
        task.failed.connect(lambda problem: waiting.tell(sentence_of(problem)))
        task.ended.connect(worker.close)
        task.ended.connect(lambda: self.open(folder))
        task.failed.connect(lambda problem: QTimer.singleShot(0, lambda: self._tell(sentence_of(problem))))

    def _tell(self, sentence: str) -> None:
        if isinstance(self.window, MainWindow):
            self.window.messages.tell(sentence)

    def _show(self, window: QWidget) -> QWidget:
        before, self.window = self.window, window
        window.show()
        if before is not None:
            before.close()
            before.deleteLater()
        return window

    def _trouble(self, folder: Path, problem: LibraryError) -> Trouble:
        acts: list[tuple[str, Callable[[], object]]] = [
            (self.tr("Opnieuw proberen"), lambda: self.open(folder)),
            (self.tr("Een andere map kiezen…"), self._choose_folder),
            (self.tr("Reservekopie terugzetten…"), lambda: self.ask_for_restore(folder)),
        ]
        return Trouble(sentence_of(problem), acts)

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self.window, self.tr("Map van de bibliotheek"))
        if folder:
            self.open(Path(folder))

    def _open_sample(self, window: MainWindow) -> None:
        from desktop.library import sample  # loaded when it is asked for: the window is there sooner

        task = window.workroom.run(self.tr("Voorbeelddossier"), sample.load)
        task.finished.connect(window.workroom.open_dossier)
        task.ended.connect(window.workroom.changed)

    def _choose_scheme(self, scheme: str) -> None:
        self._settings.change(scheme=scheme)
        self._dress()

    def _dress(self) -> None:
        chosen = self._settings.now.scheme
        theme.apply(self._app, theme.system_scheme() if chosen == "system" else Scheme(chosen))

    def _choose_language(self, language: str, folder: Path) -> None:
        self._settings.change(language=language)
        self._speak(language)
        dossier = self.window.top_bar.dossier.text() if isinstance(self.window, MainWindow) else None
        if self.window is not None:
            self.window.close()
        self.open(folder, dossier)

    def _speak(self, language: str) -> None:
        """Dutch is what the code says; other languages come from translations. Qt's own words come from Qt."""
        for earlier in self._app.findChildren(QTranslator):
            self._app.removeTranslator(earlier)
            earlier.deleteLater()
        QLocale.setDefault(QLocale(language))
        for file in (
            Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm",
            resources() / "translations" / f"woordhouder_{language}.qm",
        ):
            translator = QTranslator(self)
            if file.exists() and translator.load(str(file)):
                self._app.installTranslator(translator)


def _restore(_library: Library, folder: Path, source: Path, job: Job) -> None:
    from desktop.library import backup

    backup.restore(folder, source, job)
