#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <optional>
#include <string>

#include <martlet/async/sleep.hpp>
#include <martlet/net/reactor/descriptor_watch.hpp>

namespace martlet::net {
namespace {

using namespace std::chrono_literals;

TEST(DescriptorWatch, is_called_for_each_readable_input_and_may_destroy_itself_at_the_end) {
  WorkerPool workers(1);
  Reactor reactor(workers);
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  std::string seen;
  std::optional<DescriptorWatch> pipe;
  pipe.emplace(reactor, ends[0], [&] {
    char byte = 0;
    if (::read(pipe->descriptor(), &byte, 1) == 1) {
      seen += byte;
    } else {
      pipe.reset();
      reactor.stop();
    }
  });
  ASSERT_EQ(::write(ends[1], "abc", 3), 3);
  ::close(ends[1]);
  reactor.run();
  EXPECT_EQ(seen, "abc");
}

TEST(DescriptorWatch, is_not_called_after_its_destruction) {
  WorkerPool workers(1);
  Reactor reactor(workers);
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  bool called = false;
  std::optional<DescriptorWatch> pipe;
  pipe.emplace(reactor, ends[0], [&] { called = true; });
  ASSERT_EQ(::write(ends[1], "a", 1), 1);
  pipe.reset();
  const auto wait = []() -> Task<void> { co_await sleep(10ms); };
  reactor.run(wait());
  EXPECT_FALSE(called);
  ::close(ends[1]);
}

}  // namespace
}  // namespace martlet::net
