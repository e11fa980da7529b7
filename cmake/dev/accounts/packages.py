"""Packages of the built programs, created with `martlet package`."""
import json
import subprocess

PROGRAMS = {
    "deployer": "src/martlet/deploy/pipeline/martlet_deployer",
    "api": "examples/orders/orders_bootstrap",
    "hello": "examples/hello/hello",
    "shipping": "examples/shipping/shipping_bootstrap",
}


def martlet(build):
    return build / "src/martlet/cli/martlet"


class Packages:
    """Creates packages of the programs in `build`, in `folder`."""

    def __init__(self, build, folder):
        self.build, self.folder = build, folder
        folder.mkdir(parents=True, exist_ok=True)

    def create(self, program, name=None, **files):
        """Creates the zip of a program, with additional `files`: {"rates_json": text} becomes rates.json."""
        zip_file = self.folder / f"{name or program}.zip"
        command = [str(martlet(self.build)), "package", str(self.build / PROGRAMS[program]), "--out", str(zip_file)]
        for key, text in files.items():
            file = self.folder / key.replace("_", ".")
            file.write_text(text)
            command += ["--file", f"{file}={file.name}"]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(done.stderr)
        return zip_file

    def shipping(self, parcel_cents):
        """The shipping service with these rates."""
        rates = json.dumps({"parcel_cents": parcel_cents, "kilogram_cents": 100}) + "\n"
        return self.create("shipping", f"shipping-{parcel_cents}", rates_json=rates)

    def hello(self, note=""):
        """The hello function. A different `note` makes a different package."""
        return self.create("hello", f"hello-{len(note)}", note_txt=note) if note else self.create("hello")
