"""A git repository that contains the definition file, and is pushed to each account's repository."""
import os
import pathlib
import subprocess

REPOSITORY = "orders-definition"


def git(folder, *words):
    # Without the user's configuration, which might require signatures or run hooks.
    quiet = {**os.environ, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"}
    who = ("-c", "user.name=Martlet", "-c", "user.email=martlet@localhost")
    done = subprocess.run(["git", *who, *words], cwd=folder, env=quiet, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"git {' '.join(words)}: {done.stderr.strip()}")
    return done.stdout.strip()


def text_of(versions):
    """One function per line, so that a rollback changes one line."""
    lines = ",\n".join(f'    {{"name": "{name}", "version": "{version}"}}' for name, version in versions.items())
    return '{\n  "lambdas": [\n' + lines + "\n  ]\n}\n"


class DefinitionRepository:
    """`accounts` (test and prod) become remotes with the accounts' names."""

    def __init__(self, folder, accounts):
        self.folder = pathlib.Path(folder)
        if not (self.folder / ".git").exists():
            self.folder.mkdir(parents=True, exist_ok=True)
            git(self.folder, "init", "-q", "-b", "main")
        known = git(self.folder, "remote").split()
        for account in accounts:
            words = ("set-url",) if account.name in known else ("add",)
            git(self.folder, "remote", *words, account.name, account.clone_url(REPOSITORY))

    @property
    def file(self):
        return self.folder / "deploy.json"

    def commit(self, text, message):
        """Commits the file with this text, unless it already has this text; returns the commit's ID."""
        self.file.write_text(text)
        git(self.folder, "add", "deploy.json")
        if git(self.folder, "status", "--porcelain"):
            git(self.folder, "commit", "-q", "-m", message)
        return git(self.folder, "rev-parse", "HEAD")

    def push(self, account):
        git(self.folder, "push", "-q", account.name, "HEAD:main")
