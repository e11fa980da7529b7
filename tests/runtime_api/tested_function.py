"""The tested function: a bootstrap as a process, and the Runtime API that it calls."""
import asyncio
import contextlib
import json
import time

from runtime_api import ContractViolation, RuntimeApi


class TestedFunction:
    """A bootstrap, started with only the environment variables that Lambda sets, and its Runtime API."""

    def __init__(self, bootstrap, environment=None):
        self.bootstrap = bootstrap
        self.environment = environment or {}
        self.api = RuntimeApi()
        self.process = None
        self.log = []

    async def __aenter__(self):
        address = await self.api.start()
        variables = {"AWS_LAMBDA_RUNTIME_API": address, "AWS_LAMBDA_FUNCTION_NAME": "checked", **self.environment}
        self.process = await asyncio.create_subprocess_exec(self.bootstrap, env=variables, stdin=asyncio.subprocess.DEVNULL,
                                                            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT, limit=1 << 22)
        self.reading = asyncio.ensure_future(self.read_log())
        return self

    async def __aexit__(self, *_):
        if self.process.returncode is None:
            self.process.kill()
        await self.process.wait()
        await self.reading
        self.api.server.close()

    async def read_log(self):
        while line := await self.process.stdout.readline():
            self.log.append(line.decode("utf-8", "replace").rstrip("\n"))

    async def invoke(self, event, seconds=60.0, patience=30.0, **settings):
        return await asyncio.wait_for(self.api.invoke(event, seconds, **settings).done, patience)

    async def polls(self, count, patience=10.0):
        """Waits until this number of polls is open."""
        until = time.monotonic() + patience
        while self.api.polls < count:
            if time.monotonic() > until:
                raise ContractViolation(f"{self.api.polls} polls, not {count}")
            await asyncio.sleep(0.005)

    async def status(self, patience=10.0):
        return await asyncio.wait_for(self.process.wait(), patience)

    def memory_kib(self, which="VmHWM"):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as file:
            return next(int(line.split()[1]) for line in file if line.startswith(which))

    def reset_peak(self):
        with open(f"/proc/{self.process.pid}/clear_refs", "w", encoding="ascii") as file:
            file.write("5")

    def lines(self):
        """The lines of its log, each of which must be JSON."""
        return [json.loads(line) for line in self.log]


@contextlib.asynccontextmanager
async def start_function(bootstrap, **environment):
    """Starts a function. At the end, each violation of the contract is an error."""
    async with TestedFunction(bootstrap, environment) as started:
        yield started
        if started.api.wrong:
            raise ContractViolation("; ".join(started.api.wrong[:3]))
