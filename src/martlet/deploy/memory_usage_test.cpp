#include <fstream>

#include <martlet/deploy/testing/deploy_fixture.hpp>

namespace martlet::deploy {
namespace {

// Returns 1234 if the kernel's status of this process has "VmHWM:     1234 kB", or 0 if it has no such field.
long kilobytes(const std::string& field) {
  std::ifstream status("/proc/self/status");
  std::string line;
  while (std::getline(status, line)) {
    if (line.starts_with(field)) return std::stol(line.substr(field.size() + 1));
  }
  return 0;
}

bool reset_peak_memory() {
  std::ofstream refs("/proc/self/clear_refs");
  refs << "5";
  refs.close();
  return refs.good();
}

TEST(MemoryUsage, does_not_grow_with_the_size_of_the_code) {
#if defined(__SANITIZE_ADDRESS__)
  GTEST_SKIP() << "AddressSanitizer keeps freed memory";
#endif
  DeployFixture fixture;
  fixture.add_stage_version("orders-api", "1.0.0");
  fixture.simulation.publish(stage_account, "orders-api", "1.1.1", fixture.simulation.package(std::string(1024 * 1024, 'x'), 250));
  fixture.clients.staging = &fixture.s3;
  fixture.configuration.staging_bucket = "staging";
  if (!reset_peak_memory()) GTEST_SKIP() << "the kernel does not allow resetting the peak memory";
  const long before = kilobytes("VmRSS");
  ASSERT_TRUE(fixture.apply(DeployFixture::of("orders-api", "1.1.1")).is_done());
  EXPECT_LT(kilobytes("VmHWM") - before, 32 * 1024) << "250 MB went through";
}

}  // namespace
}  // namespace martlet::deploy
