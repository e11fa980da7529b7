#include <martlet/net/server/reactors.hpp>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <algorithm>
#include <functional>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

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

Task<http::Response> tell_thread(http::Request&) {
  http::Response response;
  std::hash<std::thread::id> hash;
  response.body = std::to_string(hash(std::this_thread::get_id()));
  co_return response;
}

TEST(Reactors, share_a_port_and_stop_together) {
  WorkerPool workers(4);
  Reactors reactors(3, workers);
  const Result<std::uint16_t> port = reactors.listen(tell_thread);
  ASSERT_TRUE(port);
  std::thread runner([&] { reactors.run(); });
  std::vector<std::string> threads;
  for (int i = 0; i < 100; ++i) {
    RawClient client(*port);
    client.send("GET / HTTP/1.0\r\n\r\n");
    const std::string answer = client.read_to_end();
    threads.push_back(answer.substr(answer.find("\r\n\r\n")));
  }
  reactors.stop();
  reactors.stop();
  runner.join();
  std::sort(threads.begin(), threads.end());
  threads.erase(std::unique(threads.begin(), threads.end()), threads.end());
  EXPECT_EQ(threads.size(), 3u);
}

TEST(Reactors, do_not_share_a_port_with_another_program) {
  WorkerPool workers(4);
  Reactors first(2, workers);
  Reactors second(2, workers);
  ServerOptions options;
  options.port = first.listen(tell_thread).value();
  EXPECT_EQ(second.listen(tell_thread, options).error().code, Code::conflict);
}

TEST(Reactors, may_stop_before_they_run) {
  WorkerPool workers(4);
  Reactors reactors(2, workers);
  ASSERT_TRUE(reactors.listen(tell_thread));
  reactors.stop();
  reactors.run();
}

}  // namespace
}  // namespace martlet::net
