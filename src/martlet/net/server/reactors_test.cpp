#include <martlet/net/server/reactors.hpp>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <semaphore>
#include <thread>

#include <martlet/async/blocking.hpp>
#include <martlet/net/testing/eventually.hpp>
#include <martlet/net/testing/raw_client.hpp>
#include <martlet/net/testing/running_server.hpp>

namespace martlet::net {
namespace {

using namespace std::chrono_literals;

TEST(Reactors, run_no_longer_than_the_grace_whatever_blocks) {
  std::binary_semaphore may_end(0);
  std::atomic<int> started = 0;
  const auto blocks = [&](http::Request&) -> Task<http::Response> {
    const auto work = [&] {
      ++started;
      may_end.acquire();
    };
    co_await blocking(work);
    co_return http::Response();
  };
  WorkerPool workers(2);
  {
    Reactors reactors(2, workers);
    const Result<std::uint16_t> port = reactors.listen(blocks);
    ASSERT_TRUE(port);
    std::thread thread([&] { reactors.run(); });
    RawClient client(*port);
    client.send("GET / HTTP/1.0\r\n\r\n");
    ASSERT_TRUE(eventually([&] { return started == 1; }));
    reactors.stop(20ms);
    thread.join();
    EXPECT_EQ(workers.running(), 1u);
    may_end.release();
  }
  EXPECT_TRUE(eventually([&] { return workers.running() == 0; }));
}

TEST(Reactors, raise_the_limit_of_descriptors) {
  rlimit before{};
  ::getrlimit(RLIMIT_NOFILE, &before);
  rlimit few = before;
  few.rlim_cur = 100;
  ::setrlimit(RLIMIT_NOFILE, &few);
  WorkerPool workers(1);
  const Reactors reactors(1, workers);
  rlimit after{};
  ::getrlimit(RLIMIT_NOFILE, &after);
  ::setrlimit(RLIMIT_NOFILE, &before);
  EXPECT_EQ(after.rlim_cur, before.rlim_max);
}

}  // namespace
}  // namespace martlet::net
