"""bytes are tampered with in the lower account: prod refuses them, and is untouched"""
import base64

from stage import HELLO, SHIPPING

VERSION, ALIAS = "1.3.0", "1-3-0"


def play(stage):
    stage.given(stage.test, stage.prod)
    stage.chain.publish(HELLO, VERSION, stage.packages.hello("the version whose bytes are tampered with, which is a long story"))
    wanted = ((HELLO, VERSION), (SHIPPING, "1.0.0"))
    stage.deploy(stage.test, stage.write(*wanted), quietly=True)
    stage.equal(f"test runs {VERSION}", stage.test.live(HELLO), VERSION)

    stage.tell("one bit of its package is turned over, where test's Lambda keeps it")
    package = stage.folder / "state/lambda-packages" / base64.b64decode(stage.test.code(HELLO, ALIAS)).hex()
    original = package.read_bytes()
    before = (stage.prod.aliases(HELLO), stage.versions(stage.prod, HELLO), stage.prod.code(HELLO, "$LATEST"))
    middle = len(original) // 2
    overwrite(package, original[:middle] + bytes([original[middle] ^ 1]) + original[middle + 1:])
    try:
        status, told = stage.deploy(stage.prod, stage.write(*wanted))
    finally:
        overwrite(package, original)
    stage.equal("the pipeline of prod fails", status, "Failed")
    stage.check("the deployer says that these are not the bytes of the version", "SHA-256" in told or "sha256" in told.lower(), told)
    after = (stage.prod.aliases(HELLO), stage.versions(stage.prod, HELLO), stage.prod.code(HELLO, "$LATEST"))
    stage.equal("prod is untouched: aliases, versions, and even the code of $LATEST", after, before)


def overwrite(file, content):
    file.chmod(0o600)
    file.write_bytes(content)
