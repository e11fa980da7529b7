#include "event_pattern.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud::event_bridge {
namespace {

bool matches(std::string_view pattern, std::string_view event) {
  return EventPattern::parse(pattern).value().matches(json::parse(event).value());
}
std::string refused(std::string_view pattern) {
  const Result<EventPattern> parsed = EventPattern::parse(pattern);
  return parsed ? "" : parsed.error().what;
}

// The values are from the examples in the EventBridge User Guide and in the README of the open-source Event Ruler.
TEST(EventPattern, requires_every_field_to_have_one_of_its_values) {
  constexpr std::string_view event = R"({"source":"aws.ec2","detail":{"state":"running","count":300}})";
  EXPECT_TRUE(matches(R"({"source":["aws.ec2","aws.s3"],"detail":{"state":["running"]}})", event));
  EXPECT_FALSE(matches(R"({"source":["aws.ec2"],"detail":{"state":["stopped"]}})", event));
  EXPECT_FALSE(matches(R"({"source":["AWS.EC2"]})", event));
  EXPECT_FALSE(matches(R"({"missing":["a"]})", event));
  EXPECT_TRUE(matches(R"({"detail":{"count":[300.0]}})", event));
  EXPECT_FALSE(matches(R"({"detail":{"count":["300"]}})", event));
}

TEST(EventPattern, matches_elements_of_arrays) {
  EXPECT_TRUE(matches(R"({"resources":["b","c"]})", R"({"resources":["a","b"]})"));
  EXPECT_FALSE(matches(R"({"resources":["c"]})", R"({"resources":["a","b"]})"));
  EXPECT_TRUE(matches(R"({"list":{"name":["b"]}})", R"({"list":[{"name":"a"},{"name":"b"}]})"));
}

TEST(EventPattern, reads_a_dotted_key_as_a_path) { EXPECT_TRUE(matches(R"({"detail.state":["on"]})", R"({"detail":{"state":"on"}})")); }

TEST(EventPattern, compares_texts) {
  EXPECT_TRUE(matches(R"({"time":[{"prefix":"2017-10-02"}]})", R"({"time":"2017-10-02T18:43:48Z"})"));
  EXPECT_TRUE(matches(R"({"file":[{"suffix":".png"}]})", R"({"file":"a.png"})"));
  EXPECT_TRUE(matches(R"({"file":[{"suffix":{"equals-ignore-case":".PNG"}}]})", R"({"file":"a.png"})"));
  EXPECT_TRUE(matches(R"({"t":[{"equals-ignore-case":"alice"}]})", R"({"t":"AliCE"})"));
  EXPECT_FALSE(matches(R"({"t":[{"prefix":"1"}]})", R"({"t":1})"));
  EXPECT_TRUE(matches(R"({"t":[{"wildcard":"dir/*.png"}]})", R"({"t":"dir/a.b.png"})"));
  EXPECT_FALSE(matches(R"({"t":[{"wildcard":"dir/\\*.png"}]})", R"({"t":"dir/a.png"})"));
  EXPECT_TRUE(matches(R"({"t":[{"wildcard":"dir/\\*.png"}]})", R"({"t":"dir/*.png"})"));
}

TEST(EventPattern, supports_anything_but) {
  EXPECT_TRUE(matches(R"({"state":[{"anything-but":"initializing"}]})", R"({"state":"running"})"));
  EXPECT_FALSE(matches(R"({"state":[{"anything-but":["a","b"]}]})", R"({"state":"b"})"));
  EXPECT_TRUE(matches(R"({"state":[{"anything-but":["a","b"]}]})", R"({"state":null})"));
  EXPECT_FALSE(matches(R"({"state":[{"anything-but":"a"}]})", R"({})"));
  EXPECT_FALSE(matches(R"({"state":[{"anything-but":{"prefix":"init"}}]})", R"({"state":"init-1"})"));
}

TEST(EventPattern, compares_numbers) {
  constexpr std::string_view range = R"({"x":[{"numeric":[">",0,"<=",5]}]})";
  EXPECT_TRUE(matches(range, R"({"x":5})"));
  EXPECT_FALSE(matches(range, R"({"x":0})"));
  EXPECT_FALSE(matches(range, R"({"x":"3"})"));
}

TEST(EventPattern, distinguishes_present_from_absent_fields) {
  EXPECT_TRUE(matches(R"({"a":{"b":[{"exists":true}]}})", R"({"a":{"b":null}})"));
  EXPECT_TRUE(matches(R"({"a":{"b":[{"exists":false}]}})", R"({"a":{}})"));
  EXPECT_TRUE(matches(R"({"a":{"b":[{"exists":false}]}})", R"({})"));
  EXPECT_FALSE(matches(R"({"a":[{"exists":true}]})", R"({"a":[]})"));
  EXPECT_FALSE(matches(R"({"a":[{"exists":true}]})", R"({"a":{"b":1}})"));
}

TEST(EventPattern, supports_alternatives_and_address_ranges) {
  constexpr std::string_view either = R"({"$or":[{"a":["1"]},{"b":["2"]}]})";
  EXPECT_TRUE(matches(either, R"({"a":"0","b":"2"})"));
  EXPECT_FALSE(matches(either, R"({"a":"0","b":"0"})"));
  EXPECT_TRUE(matches(R"({"ip":[{"cidr":"10.0.0.0/24"}]})", R"({"ip":"10.0.0.255"})"));
  EXPECT_FALSE(matches(R"({"ip":[{"cidr":"10.0.0.0/24"}]})", R"({"ip":"10.0.1.0"})"));
}

TEST(EventPattern, reports_what_is_wrong) {
  EXPECT_EQ(refused(R"({"a":[]})"), "Empty arrays are not allowed");
  EXPECT_EQ(refused(R"({"a":[{"like":"b"}]})"), "Unrecognized match type like");
  EXPECT_EQ(refused(R"({"a":"b"})"), "\"a\" must be an object or an array");
  EXPECT_EQ(refused(R"([])"), "Filter is not an object");
  EXPECT_NE(refused(R"({"a":[{"wildcard":"a**"}]})"), "");
  EXPECT_NE(refused(R"({"a":[{"numeric":["~",1]}]})"), "");
}

}  // namespace
}  // namespace martlet::cloud::event_bridge
