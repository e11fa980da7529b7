#include <gtest/gtest.h>

#include <martlet/http/trace.hpp>

namespace martlet::http {
namespace {

// The examples of W3C Trace Context, level 1, sections 3.2.4 and 3.3.
constexpr std::string_view example = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

bool is_traceparent(std::string_view header) { return parse_traceparent(header).has_value(); }

TEST(TraceParent, is_read_from_its_header) {
  const auto parent = parse_traceparent(example);
  ASSERT_TRUE(parent);
  EXPECT_EQ(parent->trace_id, "4bf92f3577b34da6a3ce929d0e0e4736");
  EXPECT_EQ(parent->parent_id, "00f067aa0ba902b7");
  EXPECT_TRUE(parent->is_sampled);
  EXPECT_FALSE(parse_traceparent("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00")->is_sampled);
}

TEST(TraceParent, sampled_is_the_last_bit_of_the_flags) {
  const auto is_sampled = [](char digit) { return parse_traceparent(std::string(example.substr(0, 54)) + digit)->is_sampled; };
  for (const char digit : {'1', '3', '5', '7', '9', 'b', 'd', 'f'}) EXPECT_TRUE(is_sampled(digit)) << digit;
  for (const char digit : {'0', '2', '4', '6', '8', 'a', 'c', 'e'}) EXPECT_FALSE(is_sampled(digit)) << digit;
}

// The headers that W3C's own test suite (trace-context, test/test.py) sends: test_traceparent_*.
TEST(TraceParent, is_refused_if_it_is_malformed) {
  EXPECT_FALSE(is_traceparent(""));
  EXPECT_FALSE(is_traceparent("00-12345678901234567890123456789012-1234567890123456-1"));
  EXPECT_FALSE(is_traceparent("00-12345678901234567890123456789012-1234567890123456-01."));
  EXPECT_FALSE(is_traceparent("00-12345678901234567890123456789012-1234567890123456-01-what-the-future-will-be-like"));
  EXPECT_FALSE(is_traceparent("ff-12345678901234567890123456789012-1234567890123456-01"));
  EXPECT_FALSE(is_traceparent(".0-12345678901234567890123456789012-1234567890123456-01"));
  EXPECT_FALSE(is_traceparent("000-12345678901234567890123456789012-1234567890123456-01"));
  EXPECT_FALSE(is_traceparent("0000-12345678901234567890123456789012-1234567890123456-01"));
  EXPECT_FALSE(is_traceparent("00-00000000000000000000000000000000-1234567890123456-01"));
  EXPECT_FALSE(is_traceparent("00-.2345678901234567890123456789012-1234567890123456-01"));
  EXPECT_FALSE(is_traceparent("00-1234567890123456789012345678901.-1234567890123456-01"));
  EXPECT_FALSE(is_traceparent("00-ABCDEF78901234567890123456789012-1234567890123456-01"));
  EXPECT_FALSE(is_traceparent("00-123456789012345678901234567890123-1234567890123456-01"));
  EXPECT_FALSE(is_traceparent("00-1234567890123456789012345678901-1234567890123456-01"));
  EXPECT_FALSE(is_traceparent("00-12345678901234567890123456789012-0000000000000000-01"));
  EXPECT_FALSE(is_traceparent("00-12345678901234567890123456789012-123456789012345.-01"));
  EXPECT_FALSE(is_traceparent("00-12345678901234567890123456789012-12345678901234567-01"));
  EXPECT_FALSE(is_traceparent("00-12345678901234567890123456789012-123456789012345-01"));
  EXPECT_FALSE(is_traceparent("00-12345678901234567890123456789012-1234567890123456-.0"));
  EXPECT_FALSE(is_traceparent("00-12345678901234567890123456789012-1234567890123456-001"));
  EXPECT_FALSE(is_traceparent(" 00-12345678901234567890123456789012-1234567890123456-01"));
}

TEST(TraceParent, of_a_later_version_is_read_as_far_as_its_form_is_known) {
  EXPECT_TRUE(is_traceparent("cc-12345678901234567890123456789012-1234567890123456-01"));
  EXPECT_TRUE(is_traceparent("cc-12345678901234567890123456789012-1234567890123456-01-what-the-future-will-be-like"));
  EXPECT_FALSE(is_traceparent("cc-12345678901234567890123456789012-1234567890123456-01.what-the-future-will-not-be-like"));
}

TEST(TraceState, is_a_list_of_members) {
  EXPECT_TRUE(is_tracestate("rojo=00f067aa0ba902b7,congo=t61rcWkgMzE"));
  EXPECT_TRUE(is_tracestate("foo=1 , \t bar=2, ,baz=3"));
  EXPECT_TRUE(is_tracestate("0tenant@vendor=1"));
  EXPECT_TRUE(is_tracestate("foo=a b"));
  EXPECT_TRUE(is_tracestate(std::string(256, 'z') + "=1"));
}

// test_tracestate_* of the same suite.
TEST(TraceState, is_refused_if_it_is_malformed) {
  for (const char* header : {"", "foo", "foo=", "=1", "foo=1=2", "foo=1,foo=1", "FOO=1", "foo =1", "foo.bar=1", "foo@=1,bar=2",
                             "@foo=1,bar=2", "foo@@bar=1,bar=2", "foo@bar@baz=1,bar=2", "0foo=1", "foo@0bar=1", "foo=\x7f"}) {
    EXPECT_FALSE(is_tracestate(header)) << header;
  }
  EXPECT_FALSE(is_tracestate(std::string(257, 'z') + "=1"));
  EXPECT_FALSE(is_tracestate(std::string(242, 't') + "@v=1"));
  EXPECT_FALSE(is_tracestate("t@" + std::string(15, 'v') + "=1"));
  EXPECT_FALSE(is_tracestate("foo=" + std::string(257, 'v')));
}

TEST(TraceState, has_at_most_32_members) {
  std::string list;
  for (int i = 0; i < 32; ++i) list += "bar" + std::to_string(i) + "=1,";
  EXPECT_TRUE(is_tracestate(list));
  EXPECT_FALSE(is_tracestate(list + "bar32=1"));
}

TEST(TraceState, has_no_control_characters) { EXPECT_FALSE(is_tracestate("rojo=1, \fcongo=2")); }

// The X-Ray Developer Guide's examples, "Tracing header".
TEST(XRayTrace, is_read_from_its_header) {
  const auto trace = parse_xray_trace("Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1");
  ASSERT_TRUE(trace);
  EXPECT_EQ(trace->trace_id, "5759e988bd862e3fe1be46a994272793");
  EXPECT_EQ(trace->parent_id, "53995c3f42cd8ad8");
  EXPECT_TRUE(trace->is_sampled);
  const auto from_balancer = parse_xray_trace("Self=1-67891234-12456789abcdef012345678;Root=1-67891233-abcdef012345678912345678");
  ASSERT_TRUE(from_balancer);
  EXPECT_EQ(from_balancer->trace_id, "67891233abcdef012345678912345678");
  EXPECT_FALSE(from_balancer->is_sampled);
}

TEST(XRayTrace, is_refused_without_a_root) {
  for (const char* header : {"", "Parent=53995c3f42cd8ad8", "Root=", "Root=1-5759e988-bd862e3fe1be46a99427279",
                             "Root=2-5759e988-bd862e3fe1be46a994272793", "Root=1-5759e988bbd862e3fe1be46a994272793",
                             "Root=1-00000000-000000000000000000000000", "Root=1-5759e988-bd862e3fe1be46a994272793\r\nx: y"}) {
    EXPECT_FALSE(parse_xray_trace(header)) << header;
  }
}

TEST(Trace, continues_the_trace_of_the_caller) {
  const Trace trace = read_trace({{"TraceParent", example}, {"tracestate", "rojo=1"}, {"tracestate", "congo=2"}}, "");
  EXPECT_EQ(trace.trace_id, "4bf92f3577b34da6a3ce929d0e0e4736");
  EXPECT_EQ(trace.parent_id, "00f067aa0ba902b7");
  EXPECT_TRUE(trace.is_sampled);
  EXPECT_EQ(trace.state, "rojo=1, congo=2");
  EXPECT_EQ(trace.span_id.size(), 16U);
  EXPECT_NE(trace.span_id, trace.parent_id);
  EXPECT_EQ(trace.traceparent(), "00-4bf92f3577b34da6a3ce929d0e0e4736-" + trace.span_id + "-01");
}

TEST(Trace, is_new_if_that_of_the_caller_is_missing_malformed_or_ambiguous) {
  const Trace none = read_trace({}, "");
  EXPECT_TRUE(parse_traceparent(none.traceparent())) << none.traceparent();
  EXPECT_EQ(none.parent_id, "");
  EXPECT_FALSE(none.is_sampled);
  EXPECT_NE(none.trace_id, read_trace({}, "").trace_id);
  EXPECT_EQ(read_trace({{"traceparent", "00-x"}, {"tracestate", "rojo=1"}}, "").state, "");
  EXPECT_EQ(read_trace({{"traceparent", example}, {"traceparent", example}}, "").parent_id, "");
}

TEST(Trace, without_traceparent_is_that_of_x_ray) {
  const std::string_view header = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";
  const Trace trace = read_trace({{"x-amzn-trace-id", header}}, "");
  EXPECT_EQ(trace.trace_id, "5759e988bd862e3fe1be46a994272793");
  EXPECT_EQ(trace.parent_id, "53995c3f42cd8ad8");
  EXPECT_TRUE(trace.is_sampled);
  EXPECT_EQ(trace.xray, header);
  EXPECT_EQ(trace.xray_id(), "1-5759e988-bd862e3fe1be46a994272793");
}

TEST(Trace, of_the_transport_takes_precedence_over_the_header) {
  const std::string_view lambdas = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=557abcec3ee5a047;Sampled=1";
  const Trace trace = read_trace({{"x-amzn-trace-id", "Root=1-67891233-abcdef012345678912345678"}}, lambdas);
  EXPECT_EQ(trace.xray, lambdas);
}

TEST(Trace, is_added_to_an_outgoing_call_and_replaces_nothing) {
  const Trace trace = read_trace({{"traceparent", example}, {"tracestate", "rojo=1"}}, "Root=1-5759e988-bd862e3fe1be46a994272793");
  Headers headers;
  put_trace(trace, headers);
  EXPECT_EQ(*headers.get("traceparent"), trace.traceparent());
  EXPECT_EQ(*headers.get("tracestate"), "rojo=1");
  EXPECT_EQ(*headers.get("x-amzn-trace-id"), "Root=1-5759e988-bd862e3fe1be46a994272793");
  Headers own;
  own.set("traceparent", "own");
  put_trace(trace, own);
  EXPECT_EQ(*own.get("traceparent"), "own");
  EXPECT_FALSE(own.has("tracestate"));
}

TEST(Trace, is_passed_on_without_the_white_space_around_it) {
  const Trace trace = read_trace({{"traceparent", example}, {"tracestate", " rojo=1\t"}}, " Root=1-5759e988-bd862e3fe1be46a994272793; ");
  EXPECT_EQ(trace.state, "rojo=1");
  EXPECT_EQ(trace.xray, "Root=1-5759e988-bd862e3fe1be46a994272793;");
}

}  // namespace
}  // namespace martlet::http
