#include <martlet/aws/event_bridge/event_bridge_client.hpp>

#include <gtest/gtest.h>

#include <martlet/aws/client/fake_client.hpp>

namespace martlet::aws {
namespace {

TEST(EventBridgeClient, put_all_returns_the_refused_events_although_the_call_succeeds) {
  FakeClient aws;
  aws.on(event_bridge_operations::put_events, [](const PutEventsRequest& request) {
    PutEventsResponse response;
    for (const PutEventsRequestEntry& entry : request.entries) {
      PutEventsResultEntry& result = response.entries.emplace_back();
      if (entry.detail == "bad") {
        result.error_code = "MalformedDetail";
        ++response.failed_entry_count;
      } else {
        result.event_id = "1";
      }
    }
    return response;
  });
  std::vector<PutEventsRequestEntry> entries(12, {.source = "orders", .detail_type = "Order Placed", .detail = "{}"});
  entries[3].detail = entries[11].detail = "bad";
  const auto refused = wait_for(EventBridgeClient(aws).put_all(entries));
  ASSERT_EQ(refused->size(), 2U);
  EXPECT_EQ((*refused)[1].code, "MalformedDetail");
  EXPECT_EQ((*refused)[1].entry.detail, "bad");
  EXPECT_EQ(aws.calls().size(), 2U);
}

}  // namespace
}  // namespace martlet::aws
