#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <vector>

#include <martlet/async/sleep.hpp>
#include <martlet/net/reactor/acceptor.hpp>
#include <martlet/net/testing/raw_client.hpp>

namespace martlet::net {
namespace {

using namespace std::chrono_literals;

// Tests that start each read. The loop doesn't run while the client acts, so that everything it does is reported as one event.
class AsioReceivingSocketTest : public testing::Test, private Transport::User {
 protected:
  AsioReceivingSocketTest() {
    acceptor_->start([this](std::unique_ptr<Transport> accepted, const std::string&) { transport = std::move(accepted); },
                     [] { return false; }, [](std::string_view) {});
    run_until([this] { return transport != nullptr; });
    transport->set_user(*this);
  }

  void start_read() { transport->start_read(space_); }
  std::size_t next_read() {
    const std::size_t before = reads_.size();
    run_until([&] { return reads_.size() > before; });
    return reads_.size() > before ? reads_.back() : still_waiting;
  }
  void answer() {
    std::string_view head = "answer";
    std::string_view body;
    EXPECT_EQ(transport->write_now(head, body), Transport::Sent::all);
  }

  static constexpr std::size_t still_waiting = 9999;

 private:
  void received(std::size_t bytes) override { reads_.push_back(bytes); }
  void sent(std::size_t) override {}

  void run_until(const std::function<bool()>& is_so) { reactor_.run(wait_until(is_so)); }
  static Task<void> wait_until(const std::function<bool()>& is_so) {
    const auto deadline = std::chrono::steady_clock::now() + 2s;
    while (!is_so() && std::chrono::steady_clock::now() < deadline) co_await sleep(1ms);
  }

  WorkerPool workers_{1};
  Reactor reactor_{workers_};
  std::unique_ptr<Acceptor> acceptor_ = *Acceptor::listen(reactor_, {"127.0.0.1", 0, false});
  std::array<char, 64> space_{};
  std::vector<std::size_t> reads_;

 protected:
  RawClient client{acceptor_->port()};
  std::unique_ptr<Transport> transport;
};

TEST_F(AsioReceivingSocketTest, reports_bytes_that_arrive_after_everything_was_read) {
  start_read();
  client.send("first");
  EXPECT_EQ(next_read(), 5u);
  answer();
  start_read();
  client.send("second");
  EXPECT_EQ(next_read(), 6u);
}

TEST_F(AsioReceivingSocketTest, reads_bytes_that_did_not_fit_in_the_next_read) {
  start_read();
  client.send(std::string(70, 'x'));
  EXPECT_EQ(next_read(), 64u);
  answer();
  start_read();
  EXPECT_EQ(next_read(), 6u);
}

TEST_F(AsioReceivingSocketTest, reports_bytes_that_arrived_while_no_read_was_pending) {
  start_read();
  client.send("first");
  EXPECT_EQ(next_read(), 5u);
  answer();
  client.send("second");
  start_read();
  EXPECT_EQ(next_read(), 6u);
}

TEST_F(AsioReceivingSocketTest, reports_an_end_that_arrived_with_the_bytes) {
  start_read();
  client.send("last");
  client.end_sending();
  EXPECT_EQ(next_read(), 4u);
  answer();
  start_read();
  EXPECT_EQ(next_read(), 0u);
  EXPECT_TRUE(transport->has_ended_cleanly());
}

TEST_F(AsioReceivingSocketTest, reports_a_reset_that_arrived_with_the_bytes) {
  start_read();
  client.send("last");
  client.reset();
  EXPECT_EQ(next_read(), 4u);
  start_read();
  EXPECT_EQ(next_read(), 0u);
  EXPECT_FALSE(transport->has_ended_cleanly());
}

TEST_F(AsioReceivingSocketTest, reports_a_reset_after_an_answer) {
  start_read();
  client.send("first");
  EXPECT_EQ(next_read(), 5u);
  answer();
  start_read();
  client.reset();
  EXPECT_EQ(next_read(), 0u);
}

TEST_F(AsioReceivingSocketTest, can_be_destroyed_while_a_read_is_pending) { start_read(); }

}  // namespace
}  // namespace martlet::net
