#include "resolver.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <semaphore>

#include <martlet/async/deadline.hpp>
#include <martlet/async/when_all.hpp>
#include <martlet/net/client/client.hpp>

#include "asio_reactor.hpp"

namespace martlet::net {
namespace {

using namespace std::chrono_literals;

Result<Addresses> loopback() { return Addresses{boost::asio::ip::make_address("127.0.0.1")}; }

// The state of a look-up that ends when the test lets it. Its threads may outlive the test, so they share the state.
struct Held {
  std::counting_semaphore<> may_answer{0};
  std::atomic<int> asked = 0;
};
Resolver::LookUp held_by(std::shared_ptr<Held> held) {
  return [held](const std::string&) {
    ++held->asked;
    held->may_answer.acquire();
    return loopback();
  };
}

struct ResolverTest : testing::Test {
  ~ResolverTest() override { held->may_answer.release(100); }
  Task<std::string> find(std::string host) {
    const Result<Addresses> found = co_await reactor.engine().resolver().find(host);
    co_return found ? found->front().to_string() : found.error().what;
  }
  Task<std::string> find_within(std::string host, std::chrono::milliseconds limit) {
    Task<std::string> coming = find(std::move(host));
    Result<std::string> found = co_await with_deadline(std::move(coming), std::chrono::steady_clock::now() + limit);
    co_return found ? *found : found.error().what;
  }
  Task<std::string> find_many(int count, bool are_same) {
    std::vector<Task<std::string>> all;
    for (int i = 0; i < count; ++i) all.push_back(find(are_same ? "host" : "host" + std::to_string(i)));
    const std::vector<std::string> found = co_await when_all(std::move(all));
    std::string first = found.front();
    for (const std::string& one : found) EXPECT_EQ(one, first);
    co_return first;
  }
  std::shared_ptr<Held> held = std::make_shared<Held>();
  WorkerPool workers{1};
  Reactor reactor{workers};
};

TEST_F(ResolverTest, finds_hosts_that_the_system_knows) { EXPECT_NE(reactor.run(find("localhost")), ""); }

TEST_F(ResolverTest, stops_waiting_at_a_deadline_and_at_the_end_of_the_loop) {
  reactor.engine().set_lookup(held_by(held));
  EXPECT_EQ(reactor.run(find_within("host", 20ms)), "the deadline passed");
}

TEST_F(ResolverTest, looks_up_a_host_once_for_concurrent_requests) {
  reactor.engine().set_lookup(held_by(held));
  held->may_answer.release(1);
  EXPECT_EQ(reactor.run(find_many(100, true)), "127.0.0.1");
  EXPECT_EQ(held->asked, 1);
}

TEST_F(ResolverTest, looks_up_many_hosts_a_few_at_a_time) {
  std::atomic<int> now = 0;
  std::atomic<int> most = 0;
  reactor.engine().set_lookup([&](const std::string&) {
    most = std::max<int>(most, ++now);
    std::this_thread::yield();
    --now;
    return loopback();
  });
  EXPECT_EQ(reactor.run(find_many(100, false)), "127.0.0.1");
  EXPECT_LE(most, static_cast<int>(Resolver::threads_max));
}

TEST_F(ResolverTest, looks_up_a_host_again_after_a_cancelled_request) {
  reactor.engine().set_lookup(held_by(held));
  for (int i = 0; i < 3; ++i) EXPECT_EQ(reactor.run(find_within("host", 1ms)), "the deadline passed");
  held->may_answer.release(100);
  EXPECT_EQ(reactor.run(find("host")), "127.0.0.1");
}

TEST_F(ResolverTest, explains_why_a_host_is_unknown) {
  reactor.engine().set_lookup([](const std::string&) -> Result<Addresses> { return failure(Code::not_found, "no such host"); });
  EXPECT_EQ(reactor.run(find("host")), "no such host");
}

TEST_F(ResolverTest, observes_the_deadline_of_a_request) {
  reactor.engine().set_lookup(held_by(held));
  Client client(reactor);
  const auto ask = [&client]() -> Task<Result<ClientResponse>> {
    const Origin origin{"host", 80};
    ClientRequest request;
    request.deadline = std::chrono::steady_clock::now() + 20ms;
    co_return co_await client.send(origin, std::move(request));
  };
  const auto before = std::chrono::steady_clock::now();
  EXPECT_EQ(reactor.run(ask()).error().code, Code::timeout);
  EXPECT_LT(std::chrono::steady_clock::now() - before, 5s);
}

}  // namespace
}  // namespace martlet::net
