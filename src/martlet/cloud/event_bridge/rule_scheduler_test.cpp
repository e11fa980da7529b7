#include "rule_scheduler.hpp"

#include <gtest/gtest.h>

#include <martlet/async/virtual_loop.hpp>

namespace martlet::cloud::event_bridge {
namespace {

using namespace std::chrono_literals;

class NoRoles final : public AccessControl {
 public:
  std::expected<Identity, KeyProblem> identify(std::string_view, std::string_view, WallTime) override {
    return std::unexpected(KeyProblem::unknown);
  }
  Decision decide(const Identity&, const AccessRequest&, const RequiredPermission&) override { return {}; }
  bool may_be_assumed_by(std::string_view, std::string_view) override { return false; }
  ServiceResult<Identity> session_for_service(std::string_view, std::string_view, std::string_view, WallTime) override {
    return service_error(403, "AccessDenied", "");
  }
  ServiceResult<TemporaryCredentials> keys_for_service(std::string_view, std::string_view, std::string_view, std::string_view,
                                                       std::chrono::seconds, WallTime) override {
    return service_error(403, "AccessDenied", "");
  }
};

class Inputs final : public EventTarget {
 public:
  ServiceResult<> receive(const EventDelivery& delivery) override {
    inputs.push_back(delivery.input);
    return {};
  }
  std::vector<std::string> inputs;
};

class RuleSchedulerTest : public ::testing::Test {
 protected:
  void add_rule(bool is_enabled) {
    RuleRow rule{.account = "111111111111", .region = "eu-central-1", .name = "clock", .pattern = "", .schedule = "rate(5 minutes)"};
    rule.is_enabled = is_enabled;
    rule.since = now();
    rule.next = next_of(rule, now());
    store_.put(rule);
    store_.put_target(rule, {"t", R"({"Id":"t","Arn":"arn:aws:lambda:eu-central-1:111111111111:function:f"})"});
  }
  void run_for(std::chrono::milliseconds time) { loop_.run_until(loop_.now() + time); }
  WallTime now() const { return WallTime(std::chrono::duration_cast<std::chrono::milliseconds>(loop_.now().time_since_epoch())); }

  VirtualLoop loop_;
  EventBridgeStore store_{sqlite::Database::open({.file = ":memory:", .migrations = EventBridgeStore::migrations()}).value(),
                          TextCipher(Secret("a master key"), "events")};
  NoRoles access_control_;
  Inputs functions_;
};

TEST_F(RuleSchedulerTest, fires_a_rule_repeatedly) {
  add_rule(true);
  Deliveries deliveries(loop_, store_, access_control_, {}, [this] { return now(); });
  deliveries.set_target_service("lambda", functions_);
  RuleScheduler scheduler(loop_, store_, deliveries, [this] { return now(); });
  run_for(4min);
  EXPECT_TRUE(functions_.inputs.empty());
  run_for(12min);
  ASSERT_EQ(functions_.inputs.size(), 3U);
  const json::Value event = json::parse(functions_.inputs.front()).value();
  EXPECT_EQ(event.text("detail-type"), "Scheduled Event");
  EXPECT_EQ(event.text("source"), "aws.events");
  EXPECT_EQ(event.find("resources")->to_text(), R"(["arn:aws:events:eu-central-1:111111111111:rule/clock"])");
  EXPECT_EQ(event.find("detail")->to_text(), "{}");
}

TEST_F(RuleSchedulerTest, does_not_fire_a_disabled_rule) {
  add_rule(false);
  Deliveries deliveries(loop_, store_, access_control_, {}, [this] { return now(); });
  deliveries.set_target_service("lambda", functions_);
  RuleScheduler scheduler(loop_, store_, deliveries, [this] { return now(); });
  run_for(1h);
  EXPECT_TRUE(functions_.inputs.empty());
}

}  // namespace
}  // namespace martlet::cloud::event_bridge
