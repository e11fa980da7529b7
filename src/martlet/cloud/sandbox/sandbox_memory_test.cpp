#include "testing/sandbox_fixture.hpp"

namespace martlet::cloud {
namespace {

using namespace std::chrono_literals;

class SandboxMemory : public SandboxTest {
 protected:
  void isolate(ScriptedFunction& function, Isolation isolation) const {
    function.options.isolation = isolation;
    function.options.scratch_folder = scratch_.path();
  }
  const TemporaryFolder scratch_;
};

constexpr const char* takes = R"py(
while True:
    _, event = next()
    event = json.loads(event)
    taken = bytearray(event["mb"] << 20)
    children = [subprocess.Popen(["python3", "-c", f"import time; taken = bytearray({event['mb']} << 20); time.sleep(60)"])
                for _ in range(event.get("children", 0))]
    time.sleep(event.get("sleep", 0.1))
    answer("1")
)py";

TEST_F(SandboxMemory, kills_a_function_that_exceeds_its_memory) {
  for (const Isolation isolation : {Isolation::process_group, Isolation::namespaces}) {
    if (isolation == Isolation::namespaces && probe_isolation().isolation != isolation) continue;
    ScriptedFunction function(takes);
    isolate(function, isolation);
    function.function.timeout = 20s;
    const InvokeResult result = function.invoke(R"({"mb":200,"sleep":60})");
    EXPECT_EQ(error_of(result), "Runtime.ExitError: RequestId: ID Error: Runtime exited with error: signal: killed");
    EXPECT_NE(function.log.back().find("Memory Size: 128 MB\tMax Memory Used: 128 MB\t"), std::string::npos) << function.log.back();
    EXPECT_NE(function.log.back().find("Status: error\tError Type: Runtime.OutOfMemory\t"), std::string::npos) << function.log.back();
    EXPECT_EQ(function.invoke(R"({"mb":1})").payload, "1") << "in a new process";
  }
}

TEST_F(SandboxMemory, counts_the_memory_of_child_processes) {
  ScriptedFunction function(takes);
  function.function.timeout = 20s;
  EXPECT_EQ(error_of(function.invoke(R"({"mb":40,"children":4,"sleep":60})")),
            "Runtime.ExitError: RequestId: ID Error: Runtime exited with error: signal: killed");
}

TEST_F(SandboxMemory, reports_the_peak_memory) {
  for (const Isolation isolation : {Isolation::process_group, Isolation::namespaces}) {
    if (isolation == Isolation::namespaces && probe_isolation().isolation != isolation) continue;
    ScriptedFunction function(takes);
    isolate(function, isolation);
    function.function.timeout = 20s;
    const std::size_t most = function.invoke(R"({"mb":70})").report.memory_max_mb;
    EXPECT_GT(most, 75U);
    EXPECT_LT(most, 110U);
    EXPECT_GE(function.invoke(R"({"mb":1,"sleep":0})").report.memory_max_mb, most);
  }
}

}  // namespace
}  // namespace martlet::cloud
