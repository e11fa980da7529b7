#include "deliveries.hpp"

#include <gtest/gtest.h>

#include <martlet/async/virtual_loop.hpp>

#include "rule_access.hpp"

namespace martlet::cloud::event_bridge {
namespace {

using namespace std::chrono_literals;

// An AccessControl that knows only the role "arn:aws:iam::111111111111:role/trigger".
class OneRole final : public AccessControl {
 public:
  std::expected<Identity, KeyProblem> identify(std::string_view, std::string_view, WallTime) override {
    return std::unexpected(KeyProblem::unknown);
  }
  Decision decide(const Identity&, const AccessRequest&, const RequiredPermission&) override { return {}; }
  bool may_be_assumed_by(std::string_view, std::string_view) override { return true; }
  ServiceResult<Identity> session_for_service(std::string_view role, std::string_view service, std::string_view, WallTime) override {
    if (role != "arn:aws:iam::111111111111:role/trigger" || service != "events.amazonaws.com")
      return service_error(403, "AccessDenied", "");
    Identity identity;
    identity.caller.role_arn = role;
    return identity;
  }
  ServiceResult<TemporaryCredentials> keys_for_service(std::string_view, std::string_view, std::string_view, std::string_view,
                                                       std::chrono::seconds, WallTime) override {
    return service_error(403, "AccessDenied", "");
  }
};

class Pipelines final : public EventTarget {
 public:
  ServiceResult<> receive(const EventDelivery& delivery) override {
    received.push_back(delivery);
    if (received.size() <= answers.size()) return answers[received.size() - 1];
    return {};
  }
  std::vector<EventDelivery> received;
  std::vector<ServiceResult<>> answers;
};

EventBridgeStore store_in_memory() {
  return {sqlite::Database::open({.file = ":memory:", .migrations = EventBridgeStore::migrations()}).value(),
          TextCipher(Secret("a master key"), "events")};
}

class DeliveriesTest : public ::testing::Test {
 protected:
  void add_rule(std::string name, std::string pattern, std::string_view more = {}) {
    const RuleRow rule{.account = "111111111111", .region = "eu-central-1", .name = std::move(name), .pattern = std::move(pattern)};
    store_.put(rule);
    store_.put_target(rule, {"t", R"({"Id":"t","Arn":"arn:aws:codepipeline:eu-central-1:111111111111:orders")" + std::string(more) + "}"});
  }
  void publish(Deliveries& deliveries) {
    Event event{.account = "111111111111", .region = "eu-central-1", .source = "shop", .detail_type = "Order Placed"};
    event.detail = json::parse(R"({"id":1})").value();
    event.time = from_iso8601("2026-01-31T12:00:00.123Z").value();
    id_ = deliveries.publish(event);
  }

  void run_for(std::chrono::milliseconds time) { loop_.run_until(loop_.now() + time); }
  WallTime now() const { return WallTime(std::chrono::duration_cast<std::chrono::milliseconds>(loop_.now().time_since_epoch())); }

  VirtualLoop loop_;
  EventBridgeStore store_ = store_in_memory();
  OneRole access_control_;
  Pipelines pipelines_;
  std::string id_;
};

TEST_F(DeliveriesTest, delivers_an_event_to_the_targets_of_matching_rules) {
  add_rule("placed", R"({"source":["shop"]})", R"(,"RoleArn":"arn:aws:iam::111111111111:role/trigger")");
  add_rule("other", R"({"source":["bank"]})");
  Deliveries deliveries(loop_, store_, access_control_, {}, [this] { return now(); });
  deliveries.set_target_service("codepipeline", pipelines_);
  publish(deliveries);
  EXPECT_TRUE(pipelines_.received.empty()) << "within the call that publishes";
  run_for(100ms);
  ASSERT_EQ(pipelines_.received.size(), 1U);
  const EventDelivery& delivery = pipelines_.received.front();
  EXPECT_EQ(delivery.rule_arn, "arn:aws:events:eu-central-1:111111111111:rule/placed");
  EXPECT_EQ(delivery.target_arn, "arn:aws:codepipeline:eu-central-1:111111111111:orders");
  EXPECT_EQ(delivery.role.value().caller.role_arn, "arn:aws:iam::111111111111:role/trigger");
  EXPECT_EQ(delivery.input, R"({"version":"0","id":")" + id_ +
                                R"(","detail-type":"Order Placed","source":"shop","account":"111111111111",)"
                                R"("time":"2026-01-31T12:00:00Z","region":"eu-central-1","resources":[],"detail":{"id":1}})");
  EXPECT_FALSE(store_.next_due());
}

TEST_F(DeliveriesTest, sends_a_target_its_own_input) {
  add_rule("placed", R"({"source":["shop"]})", R"(,"Input":"{\"a\":1}")");
  Deliveries deliveries(loop_, store_, access_control_, {}, [this] { return now(); });
  deliveries.set_target_service("codepipeline", pipelines_);
  publish(deliveries);
  run_for(100ms);
  EXPECT_EQ(pipelines_.received.at(0).input, R"({"a":1})");
}

TEST_F(DeliveriesTest, drops_an_event_that_the_target_refuses) {
  add_rule("placed", R"({"source":["shop"]})");
  Deliveries deliveries(loop_, store_, access_control_, {}, [this] { return now(); });
  deliveries.set_target_service("codepipeline", pipelines_);
  pipelines_.answers = {service_error(400, "AccessDeniedException", "")};
  publish(deliveries);
  run_for(100ms);
  EXPECT_EQ(pipelines_.received.size(), 1U);
  EXPECT_FALSE(store_.next_due());
}

TEST_F(DeliveriesTest, drops_an_event_if_the_targets_role_does_not_trust_eventbridge) {
  add_rule("placed", R"({"source":["shop"]})", R"(,"RoleArn":"arn:aws:iam::111111111111:role/other")");
  Deliveries deliveries(loop_, store_, access_control_, {}, [this] { return now(); });
  deliveries.set_target_service("codepipeline", pipelines_);
  publish(deliveries);
  run_for(100ms);
  EXPECT_TRUE(pipelines_.received.empty());
  EXPECT_FALSE(store_.next_due());
}

TEST_F(DeliveriesTest, retries_when_the_target_is_throttled) {
  add_rule("placed", R"({"source":["shop"]})");
  Deliveries deliveries(loop_, store_, access_control_, {}, [this] { return now(); });
  deliveries.set_target_service("codepipeline", pipelines_);
  pipelines_.answers = {service_error(400, "ThrottlingException", ""), service_error(503, "ServiceUnavailable", "")};
  publish(deliveries);
  run_for(900ms);
  EXPECT_EQ(pipelines_.received.size(), 1U);
  run_for(10s);
  EXPECT_EQ(pipelines_.received.size(), 3U);
  EXPECT_FALSE(store_.next_due());
}

TEST_F(DeliveriesTest, gives_up_after_the_retries_that_the_target_allows) {
  add_rule("placed", R"({"source":["shop"]})", R"(,"RetryPolicy":{"MaximumRetryAttempts":1})");
  Deliveries deliveries(loop_, store_, access_control_, {}, [this] { return now(); });
  deliveries.set_target_service("codepipeline", pipelines_);
  pipelines_.answers.assign(5, service_error(503, "ServiceUnavailable", ""));
  publish(deliveries);
  run_for(60s);
  EXPECT_EQ(pipelines_.received.size(), 2U);
  EXPECT_FALSE(store_.next_due());
}

TEST_F(DeliveriesTest, delivers_events_accepted_before_a_restart) {
  add_rule("placed", R"({"source":["shop"]})");
  {
    Deliveries killed(loop_, store_, access_control_, {}, [this] { return now(); });
    publish(killed);
  }
  Deliveries deliveries(loop_, store_, access_control_, {}, [this] { return now(); });
  deliveries.set_target_service("codepipeline", pipelines_);
  run_for(100ms);
  EXPECT_EQ(pipelines_.received.size(), 1U);
}

}  // namespace
}  // namespace martlet::cloud::event_bridge
