#include "crash_report.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <stdexcept>

namespace martlet::lambda {
namespace {

// AddressSanitizer handles these signals itself and writes its own report, so they don't reach a CrashReport.
#if defined(__SANITIZE_ADDRESS__)
#define CRASHES(name) TEST(DISABLED_CrashReport, name)
#else
#define CRASHES(name) TEST(CrashReport, name)
#endif

void throw_out_of(void (*function)()) noexcept { function(); }

constexpr const char* line =
    "^\\{\"timestamp\":\"2[0-9]{3}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z\",\"level\":\"FATAL\",\"requestId\":"
    "\"the-id\","
    "\"message\":\"the function crashed\",\"signal\":\"SIG(SEGV|ABRT)\",(\"reason\":\"a "
    "reason\",)?\"buildId\":\"[0-9a-f]*\",\"addresses\":\\[\"0x[0-9a-f]+\"(,\"0x[0-9a-f]+\")*\\]\\}\n$";

CRASHES(leaves_one_line_with_request_id_signal_and_addresses) {
  EXPECT_EXIT(
      {
        CrashReport crash;
        crash.set_request_id("the-id");
        std::raise(SIGSEGV);
      },
      testing::KilledBySignal(SIGSEGV), testing::ContainsRegex(line));
}

CRASHES(has_the_message_of_the_uncaught_exception) {
  EXPECT_EXIT(
      {
        CrashReport crash;
        crash.set_request_id("the-id");
        throw_out_of([] { throw std::runtime_error("a reason"); });
      },
      testing::KilledBySignal(SIGABRT), testing::ContainsRegex(line));
}

CRASHES(is_written_even_if_the_stack_overflows) {
  EXPECT_EXIT(
      {
        CrashReport crash;
        crash.set_request_id("the-id");
        struct Recursion {
          static int down(int depth) {
            volatile int kept = depth;
            return kept < 0 ? 0 : down(kept + 1) + kept;
          }
        };
        std::exit(Recursion::down(1));
      },
      testing::KilledBySignal(SIGSEGV), testing::ContainsRegex("\"signal\":\"SIGSEGV\""));
}

}  // namespace
}  // namespace martlet::lambda
