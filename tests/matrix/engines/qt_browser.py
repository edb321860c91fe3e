"""Opens a page in the Chromium inside Qt WebEngine, until standard input ends. The page's console goes to stderr."""

import sys

from PyQt5.QtCore import QSocketNotifier, QUrl
from PyQt5.QtWebEngineWidgets import QWebEnginePage, QWebEngineProfile, QWebEngineView
from PyQt5.QtWidgets import QApplication


class Page(QWebEnginePage):
    def javaScriptConsoleMessage(self, level, message, line, source):
        print(f"{source}:{line}: {message}", file=sys.stderr)


application = QApplication(sys.argv)
# A profile without a name keeps nothing on disk.
profile = QWebEngineProfile()
page = Page(profile)
# Without a view a page has no size.
view = QWebEngineView()
view.setPage(page)
view.resize(360, 740)
view.show()
page.load(QUrl(sys.argv[1]))
input_end = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Read)
input_end.activated.connect(application.quit)
application.exec_()
# Qt wants a page gone before its profile.
del view
del page
del profile
