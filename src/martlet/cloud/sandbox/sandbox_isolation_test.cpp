#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "testing/sandbox_fixture.hpp"

// Tests of processes in separate namespaces, and of what an environment keeps between them.

namespace martlet::cloud {
namespace {

using namespace std::chrono_literals;

class SandboxIsolation : public SandboxTest {
 protected:
  void SetUp() override {
    SandboxTest::SetUp();
    const IsolationProbe probe = probe_isolation();
    if (probe.isolation != Isolation::namespaces) GTEST_SKIP() << probe.reason;
  }
  void isolate(ScriptedFunction& function) const {
    function.options.isolation = Isolation::namespaces;
    function.options.scratch_folder = scratch_.path();
  }
  // Returns the value of a Python expression, evaluated in a separate function.
  std::string value_of(const std::string& expression) const {
    ScriptedFunction function(R"(
def attempt(do):
    try: return do()
    except OSError as problem: return type(problem).__name__
def read(path): return attempt(lambda: open(path).read())
next()
answer(json.dumps()" + expression +
                              R"())
next())");
    isolate(function);
    return function.invoke().payload;
  }
  std::size_t environments_kept() const {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(scratch_.path()), {}));
  }
  const TemporaryFolder scratch_;
};

constexpr const char* counts = R"(
count = 0
while True:
    _, event = next()
    count += 1
    event = json.loads(event)
    if "write" in event: open("/tmp/kept", "w").write(event["write"])
    if "sleep" in event: time.sleep(60)
    if "exit" in event: sys.exit(4)
    answer(json.dumps({"count": count, "kept": open("/tmp/kept").read() if os.path.exists("/tmp/kept") else None}))
)";

TEST_F(SandboxIsolation, mounts_the_package_at_var_task) {
  EXPECT_EQ(value_of(R"([os.getcwd(), os.environ["LAMBDA_TASK_ROOT"], os.listdir("/var/task"), os.path.abspath(sys.argv[0])])"),
            R"(["/var/task", "/var/task", ["bootstrap"], "/var/task/bootstrap"])");
  EXPECT_EQ(value_of(R"(os.environ["LD_LIBRARY_PATH"])"),
            R"("/var/lang/lib:/lib64:/usr/lib64:/var/runtime:/var/runtime/lib:/var/task:/var/task/lib:/opt/lib")");
}

TEST_F(SandboxIsolation, shows_only_the_hosts_system_files) {
  const TemporaryFolder host;
  host.write("state/lambda.db", "secret");
  EXPECT_EQ(value_of("read('" + (host / "state/lambda.db").string() + "')"), R"("FileNotFoundError")");
  EXPECT_EQ(value_of("read('" + (scratch_.path() / "another").string() + "')"), R"("FileNotFoundError")");
  EXPECT_EQ(value_of(R"(sorted(set(os.listdir("/")) - {"bin", "sbin", "lib", "lib32", "lib64", "libx32"}))"),
            R"(["dev", "etc", "opt", "proc", "tmp", "usr", "var"])");
  EXPECT_EQ(
      value_of(
          R"([read("/etc/shadow"), os.path.exists("/etc/ssl/private"), os.path.exists(os.path.expanduser("~/.ssh")), os.listdir("/tmp")])"),
      R"(["FileNotFoundError", false, false, []])");
  EXPECT_EQ(value_of(R"([line.split(":")[0] for line in open("/etc/passwd")])"), R"(["root", "sbx_user1051"])");
}

TEST_F(SandboxIsolation, allows_writing_only_to_tmp) {
  EXPECT_EQ(
      value_of(
          R"([attempt(lambda: open(path + "/x", "w").write("1")) for path in ["/var/task", "/usr", "/opt", "/etc", "", "/dev", "/tmp"]])"),
      R"(["OSError", "OSError", "OSError", "OSError", "OSError", "OSError", 1])");
}

TEST_F(SandboxIsolation, hides_other_processes_and_the_sandboxs_environment) {
  ::setenv("SECRET_OF_OURS", "x", 1);
  EXPECT_EQ(value_of(R"([sorted(int(one) for one in os.listdir("/proc") if one.isdigit()), os.getpid()])"), "[[2], 2]");
  EXPECT_EQ(
      value_of(
          R"([read("/proc/1/" + file) for file in ["environ", "cmdline", "maps", "status", "mem"]] + [attempt(lambda: os.listdir("/proc/1/root"))])"),
      R"(["FileNotFoundError", "FileNotFoundError", "FileNotFoundError", "FileNotFoundError", "FileNotFoundError", "FileNotFoundError"])");
  EXPECT_EQ(value_of("attempt(lambda: os.kill(" + std::to_string(::getpid()) + ", 0))"), R"("ProcessLookupError")");
}

// If the cloud's user is the host's root, it may write these files without any capability.
TEST_F(SandboxIsolation, allows_no_changes_to_the_kernel) {
  EXPECT_EQ(
      value_of(R"([attempt(lambda: bool(open(path, "w"))) for path in ["/proc/sys/kernel/core_pattern", "/proc/sys/vm/drop_caches"]])"),
      ::geteuid() == 0 ? R"(["OSError", "OSError"])" : R"(["PermissionError", "PermissionError"])");
  EXPECT_EQ(
      value_of(
          R"(subprocess.run(["unshare", "-Urmpf", "mount", "-t", "proc", "proc", "/proc"], stderr=subprocess.DEVNULL).returncode != 0)"),
      "true")
      << "nor with another /proc";
}

TEST_F(SandboxIsolation, hides_the_sandboxs_command_line_and_environment_even_from_a_new_proc) {
  EXPECT_EQ(value_of(R"(subprocess.run(["unshare", "-Urm", "sh", "-c", "mount -t proc proc /tmp && cat /tmp/1/cmdline /tmp/1/environ"],
                      stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode())"),
            R"("")");
}

TEST_F(SandboxIsolation, lets_the_process_inherit_no_descriptors) {
  EXPECT_EQ(value_of(R"([fd for fd in range(1024) if fd > 2 and attempt(lambda: os.fstat(fd)) != "OSError"])"), "[3]")
      << "3 is its connection to the Runtime API";
}

TEST_F(SandboxIsolation, allows_signaling_and_tracing_only_its_own_processes) {
  EXPECT_EQ(value_of(R"((signal.signal(signal.SIGUSR1, signal.SIG_IGN), attempt(lambda: os.kill(-1, signal.SIGUSR1)))[1])"),
            R"("ProcessLookupError")");
  EXPECT_EQ(value_of(R"(attempt(lambda: os.kill(1, signal.SIGKILL)))"), "null") << "its own first process, which isn't ended by it";
  EXPECT_EQ(value_of(R"(__import__("ctypes").CDLL(None).ptrace(16, 1, 0, 0))"), "-1") << "PTRACE_ATTACH";
}

TEST_F(SandboxIsolation, allows_neither_mounts_nor_device_files) {
  EXPECT_EQ(value_of(R"([subprocess.run(["sh", "-c", command], stderr=subprocess.DEVNULL).returncode != 0 for command in [
      "mount -t tmpfs tmpfs /opt", "mount --bind /tmp /usr", "umount /var/task", "mknod /tmp/disk b 8 0", "/usr/sbin/chroot /tmp true",
      "unshare -Urm sh -c 'mount -o remount,rw / || mount -o remount,bind,rw /var/task || mount -o remount,bind,rw /usr || umount /var/task'"]])"),
            "[true, true, true, true, true, true]");
  EXPECT_EQ(
      value_of(
          R"([os.path.exists(path) for path in ["/sys", "/dev/mem", "/dev/kmsg", "/dev/fuse", "/dev/shm", "/dev/tty", "/proc/kcore/x", "/run"]])"),
      "[false, false, false, false, false, false, false, false]");
}

TEST_F(SandboxIsolation, runs_as_lambdas_user_without_privileges) {
  EXPECT_EQ(
      value_of(
          R"([os.getuid(), os.getgid(), [l.split()[1] for l in open("/proc/self/status") if l.startswith(("CapEff", "NoNewPrivs"))]])"),
      R"([993, 990, ["0000000000000000", "1"]])");
}

TEST_F(SandboxIsolation, has_lambdas_limits) {
  EXPECT_EQ(value_of("[__import__('resource').getrlimit(i) for i in (7, 6, 3, 8, 4)]"),
            "[[1024, 1024], [742, 742], [8388608, 8388608], [65536, 65536], [0, 0]]");
}

TEST_F(SandboxIsolation, provides_devices_certificates_and_a_resolver) {
  EXPECT_EQ(value_of(R"([open("/dev/null").read(), len(open("/dev/urandom", "rb").read(3)), os.path.exists("/etc/resolv.conf")])"),
            R"(["", 3, true])");
  EXPECT_EQ(value_of("__import__('socket').gethostbyname('localhost')"), R"("127.0.0.1")");
}

TEST_F(SandboxIsolation, reports_how_the_program_ended) {
  ScriptedFunction exits("next()\nsys.exit(3)");
  isolate(exits);
  EXPECT_EQ(error_of(exits.invoke()), "Runtime.ExitError: RequestId: ID Error: Runtime exited with error: exit status 3");
  ScriptedFunction killed("next()\nos.kill(os.getpid(), 9)\ntime.sleep(60)");
  isolate(killed);
  EXPECT_EQ(error_of(killed.invoke()), "Runtime.ExitError: RequestId: ID Error: Runtime exited with error: signal: killed");
}

TEST_F(SandboxIsolation, reports_the_paths_of_a_missing_bootstrap) {
  ScriptedFunction function("");
  isolate(function);
  std::filesystem::remove(function.path("bootstrap"));
  EXPECT_EQ(error_of(function.invoke()),
            "Runtime.InvalidEntrypoint: RequestId: ID Error: Couldn't find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]");
}

TEST_F(SandboxIsolation, reports_a_bootstrap_that_is_not_executable_or_lacks_its_interpreter) {
  ScriptedFunction function("");
  isolate(function);
  ::chmod(function.path("bootstrap").c_str(), 0644);
  EXPECT_EQ(error_of(function.invoke()),
            "Runtime.InvalidEntrypoint: RequestId: ID Error: fork/exec /var/task/bootstrap: permission denied");
  std::ofstream(function.path("bootstrap")) << "#!/there/is/none\n";
  ::chmod(function.path("bootstrap").c_str(), 0755);
  EXPECT_EQ(error_of(function.invoke()),
            "Runtime.InvalidEntrypoint: RequestId: ID Error: fork/exec /var/task/bootstrap: no such file or directory");
}

TEST_F(SandboxIsolation, ends_processes_that_left_the_process_group) {
  ScriptedFunction function(R"(next()
subprocess.Popen(["sleep", "1000"], start_new_session=True)
answer("1")
sys.exit(0))");
  isolate(function);
  function.invoke();
  function.destroy_sandbox();
  EXPECT_EQ(environments_kept(), 0U) << "nothing holds its /tmp";
}

TEST_F(SandboxIsolation, keeps_tmp_after_a_timeout) {
  ScriptedFunction function(counts);
  isolate(function);
  function.function.timeout = 1s;
  EXPECT_EQ(function.invoke(R"({"write":"this"})").payload, R"({"count": 1, "kept": "this"})");
  EXPECT_EQ(error_of(function.invoke(R"({"sleep":1})")), "Sandbox.Timedout: RequestId: ID Error: Task timed out after 1.00 seconds");
  EXPECT_EQ(function.invoke().payload, R"({"count": 1, "kept": "this"})") << "in a new process";
  EXPECT_EQ(environments_kept(), 1U);
}

TEST_F(SandboxIsolation, keeps_tmp_after_an_exit) {
  ScriptedFunction function(counts);
  isolate(function);
  function.invoke(R"({"write":"this"})");
  EXPECT_EQ(error_of(function.invoke(R"({"exit":1})")), "Runtime.ExitError: RequestId: ID Error: Runtime exited with error: exit status 4");
  const InvokeResult next = function.invoke();
  EXPECT_EQ(next.payload, R"({"count": 1, "kept": "this"})");
  EXPECT_FALSE(next.report.init) << "its initialization is part of the invocation";
}

TEST_F(SandboxIsolation, gives_each_environment_a_separate_tmp_and_removes_it_afterwards) {
  ScriptedFunction function(R"(
os.mkdir("/tmp/locked"); open("/tmp/locked/file", "w").close(); os.chmod("/tmp/locked", 0)
while True:
    next()
    time.sleep(0.2)
    answer(json.dumps(os.listdir("/tmp")))
)");
  isolate(function);
  for (const InvokeResult& result : function.invoke_all({"1", "2"})) EXPECT_EQ(result.payload, R"(["locked"])");
  EXPECT_EQ(environments_kept(), 2U);
  function.destroy_sandbox();
  EXPECT_EQ(environments_kept(), 0U);
}

TEST(SandboxIsolationProbe, reports_why_namespaces_cannot_be_used) {
  const IsolationProbe probe = probe_isolation();
  EXPECT_EQ(probe.reason.empty(), probe.isolation == Isolation::namespaces) << probe.reason;
}

}  // namespace
}  // namespace martlet::cloud
