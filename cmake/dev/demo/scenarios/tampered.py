"""bytes are tampered with in the lower account: prod refuses them, and is untouched"""
import base64

from scenario_context import HELLO, SHIPPING

VERSION, ALIAS = "1.3.0", "1-3-0"


def run(context):
    context.bring_to_versions(context.test, context.prod)
    context.accounts.publish(HELLO, VERSION, context.packages.hello("the version whose bytes are tampered with, which is a long story"))
    wanted = ((HELLO, VERSION), (SHIPPING, "1.0.0"))
    context.deploy(context.test, context.write(*wanted), quietly=True)
    context.equal(f"test runs {VERSION}", context.test.live_version(HELLO), VERSION)

    context.say("one bit of its package is flipped, in the file that test's Lambda stores")
    package = context.folder / "state/lambda-packages" / base64.b64decode(context.test.code_sha256(HELLO, ALIAS)).hex()
    original = package.read_bytes()
    before = (context.prod.aliases(HELLO), context.versions(context.prod, HELLO), context.prod.code_sha256(HELLO, "$LATEST"))
    middle = len(original) // 2
    overwrite(package, original[:middle] + bytes([original[middle] ^ 1]) + original[middle + 1:])
    try:
        status, summary = context.deploy(context.prod, context.write(*wanted))
    finally:
        overwrite(package, original)
    context.equal("the pipeline of prod fails", status, "Failed")
    context.check("the deployer says that these are not the bytes of the version", "SHA-256" in summary or "sha256" in summary.lower(), summary)
    after = (context.prod.aliases(HELLO), context.versions(context.prod, HELLO), context.prod.code_sha256(HELLO, "$LATEST"))
    context.equal("prod is untouched: aliases, versions, and even the code of $LATEST", after, before)


def overwrite(file, content):
    file.chmod(0o600)
    file.write_bytes(content)
