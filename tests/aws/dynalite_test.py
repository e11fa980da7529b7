"""dynalite_test.py CALLER FOLDER: our client against dynalite, an emulator of DynamoDB that is independent of moto; npm installs it in FOLDER."""
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import time

try:
    import boto3  # noqa: F401
except ImportError:
    print("skipped: python3 can't import boto3")
    sys.exit(0)
from dynamodb_item_calls import put_and_read_items
from moto_server import free_port
from operation_caller import OperationCaller

SERVE = "require('dynalite')({createTableMs: 0}).listen(+process.argv[1], '127.0.0.1')"
LIST = pathlib.Path(__file__).parent / "dynalite"


def install(folder):
    """Installs dynalite in the version of package-lock.json, unless it is there. Returns whether it is installed."""
    wanted = (LIST / "package-lock.json").read_bytes()
    marker = folder / "package-lock.json"
    if (folder / "node_modules/dynalite").is_dir() and marker.is_file() and marker.read_bytes() == wanted:
        return True
    folder.mkdir(parents=True, exist_ok=True)
    for file in LIST.iterdir():
        shutil.copy(file, folder)
    done = subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        shutil.rmtree(folder)
        print(f"skipped: npm can't install dynalite: {done.stderr.strip().splitlines()[-1:]}")
    return done.returncode == 0


def main(program, folder):
    if not (shutil.which("node") and shutil.which("npm")):
        return print("skipped: node or npm is missing, which run dynalite")
    if not install(folder):
        return None
    port = free_port()
    server = subprocess.Popen(["node", "-e", SERVE, str(port)], cwd=folder, env={"PATH": os.environ["PATH"]})
    try:
        for _ in range(300):
            try:
                socket.create_connection(("127.0.0.1", port), 0.2).close()
                break
            except OSError:
                time.sleep(0.1)
        caller = OperationCaller(program, f"http://127.0.0.1:{port}")
        put_and_read_items(caller)
        print(f"{caller.count} calls were answered by dynalite as expected")
    finally:
        server.terminate()
        server.wait()


main(sys.argv[1], pathlib.Path(sys.argv[2]))
