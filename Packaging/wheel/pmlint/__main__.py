"""`python -m pmlint`: becomes the program that was installed with this package."""

import os
import sys
import sysconfig


def folders():
    """Where installers put programs: first those of this package, then those of the interpreter."""
    packages = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    # pip install --target FOLDER
    yield os.path.join(packages, "bin")
    # pip install --prefix FOLDER, whose packages are in lib/pythonX.Y/site-packages
    yield os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(packages))), "bin")
    yield sysconfig.get_path("scripts")
    # pip install --user
    if sys.version_info >= (3, 10):
        scheme = sysconfig.get_preferred_scheme("user")
    else:
        scheme = "osx_framework_user" if getattr(sys, "_framework", "") else "posix_user"
    yield sysconfig.get_path("scripts", scheme=scheme)


def program():
    tried = list(folders())
    for folder in tried:
        path = os.path.join(folder, "pmlint")
        if os.path.isfile(path):
            return path
    sys.stderr.write("pmlint: the program is in none of " + ", ".join(tried) + "\n")
    sys.exit(2)


if __name__ == "__main__":
    path = program()
    # The same process, so that signals and the exit status are the program's own.
    os.execv(path, [path] + sys.argv[1:])
