#include "cached_credentials.hpp"

#include <gtest/gtest.h>

#include <martlet/async/when_all.hpp>
#include <martlet/aws/testing/session_fixture.hpp>

namespace martlet::aws {
namespace {

using namespace std::chrono_literals;

struct Counted final : CredentialsProvider {
  explicit Counted(SessionFixture& of) : fixture(of) {}
  std::string name() const override { return "counted"; }
  Task<Outcome<SecurityCredentials>> get() override {
    ++calls;
    co_await sleep(takes);
    if (fails) {
      Failure failure;
      failure.code = "Broken";
      co_return std::unexpected(std::move(failure));
    }
    co_return SecurityCredentials{std::to_string(calls), Secret("s"), Secret("t"), fixture.wall() + 1h};
  }
  SessionFixture& fixture;
  int calls = 0;
  bool fails = false;
  std::chrono::seconds takes{1};
};

struct CachedCredentialsTest : testing::Test {
  SessionFixture fixture;
  std::shared_ptr<Counted> source = std::make_shared<Counted>(fixture);
  CachedCredentials cached{source, [this] { return fixture.wall(); }};
  std::string key() {
    const Outcome<SecurityCredentials> got = fixture.loop.run(cached.get());
    return got ? got->access_key_id : got.error().code;
  }
  void pass(std::chrono::seconds time) { fixture.loop.run_until(fixture.loop.now() + time); }

  Task<std::vector<std::string>> many() {
    std::vector<Task<Outcome<SecurityCredentials>>> tasks;
    for (int i = 0; i < 10; ++i) tasks.push_back(cached.get());
    std::vector<Outcome<SecurityCredentials>> answers = co_await when_all(std::move(tasks));
    std::vector<std::string> keys;
    for (const auto& answer : answers) keys.push_back(answer ? answer->access_key_id : answer.error().code);
    co_return keys;
  }
};

TEST_F(CachedCredentialsTest, are_fetched_once_and_renewed_before_they_expire) {
  EXPECT_EQ(key(), "1");
  pass(50min);
  EXPECT_EQ(key(), "1");
  pass(6min);
  EXPECT_EQ(key(), "2");
}

TEST_F(CachedCredentialsTest, are_fetched_once_for_concurrent_calls) {
  EXPECT_EQ(fixture.loop.run(many()), std::vector<std::string>(10, "1"));
  EXPECT_EQ(source->calls, 1);
}

TEST_F(CachedCredentialsTest, fail_once_for_concurrent_calls) {
  source->fails = true;
  EXPECT_EQ(fixture.loop.run(many()), std::vector<std::string>(10, "Broken"));
  EXPECT_EQ(source->calls, 1);
}

TEST_F(CachedCredentialsTest, are_used_while_valid_even_if_renewal_fails) {
  EXPECT_EQ(key(), "1");
  source->fails = true;
  pass(56min);
  EXPECT_EQ(key(), "1");
  EXPECT_EQ(key(), "1");
  EXPECT_EQ(source->calls, 2);  // the source isn't called again at once
  pass(60s);
  EXPECT_EQ(key(), "1");
  EXPECT_EQ(source->calls, 3);
  pass(3min);
  EXPECT_EQ(key(), "Broken");
}

TEST_F(CachedCredentialsTest, are_fetched_by_another_call_if_the_fetching_one_is_cancelled) {
  Activity first(fixture.loop);
  Activity second(fixture.loop);
  std::string got;
  const auto ask = [](CachedCredentials& credentials, std::string& to) -> Task<void> {
    Outcome<SecurityCredentials> outcome = co_await credentials.get();
    to = outcome ? outcome->access_key_id : outcome.error().code;
  };
  std::string unused;
  first.start(ask(cached, unused), [](Activity::End, std::exception_ptr) {});
  second.start(ask(cached, got), [](Activity::End, std::exception_ptr) {});
  first.cancel();
  pass(10s);
  EXPECT_EQ(got, "2");
  EXPECT_EQ(source->calls, 2);
}

}  // namespace
}  // namespace martlet::aws
