#include "sax.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include <martlet/json/sax_parser.hpp>

namespace martlet::json {
namespace {

/// Records each event as a line; stops the parser after `lines_max` lines.
class EventRecorder final : public SaxHandler {
 public:
  explicit EventRecorder(std::size_t lines_max = 10000) : lines_max_(lines_max) {}
  std::string text() const {
    std::string all;
    for (const std::string& line : lines_) all += (all.empty() ? "" : " ") + line;
    return all;
  }

  bool begin_object() override { return record("{"); }
  bool end_object() override { return record("}"); }
  bool begin_array() override { return record("["); }
  bool end_array() override { return record("]"); }
  bool key(std::string_view key) override { return record(std::string(key) + ':'); }
  bool string(std::string_view text) override { return record('"' + std::string(text) + '"'); }
  bool int64(std::int64_t number) override { return record(std::to_string(number)); }
  bool uint64(std::uint64_t number) override { return record(std::to_string(number) + 'u'); }
  bool number(double number, std::string_view text) override {
    return record((std::isinf(number) ? "infinite " : std::signbit(number) ? "negative " : "real ") + std::string(text));
  }
  bool boolean(bool value) override { return record(value ? "true" : "false"); }
  bool null() override { return record("null"); }

 private:
  bool record(std::string line) {
    lines_.push_back(std::move(line));
    return lines_.size() < lines_max_;
  }
  std::size_t lines_max_;
  std::vector<std::string> lines_;
};

/// Copies the text to memory of exactly its size, so that a sanitizer detects a read beyond its end.
std::vector<char> exact(std::string_view text) { return {text.begin(), text.end()}; }

std::string events_of(std::string_view text) {
  const std::vector<char> bytes = exact(text);
  EventRecorder events;
  const auto read = sax_parse({bytes.data(), bytes.size()}, events);
  return read ? events.text() : to_text(read.error());
}

TEST(SaxEvents, occur_in_the_order_of_the_document) {
  EXPECT_EQ(events_of(R"( {"a" : [1, -2.5,"x"] ,"b":{"c":true,"d":false,"e":null},"f":[],"g":{}} )"),
            R"({ a: [ 1 negative -2.5 "x" ] b: { c: true d: false e: null } f: [ ] g: { } })");
}

TEST(SaxEvents, occur_for_a_scalar_alone) {
  EXPECT_EQ(events_of(" 12 "), "12");
  EXPECT_EQ(events_of("\"x\""), "\"x\"");
  EXPECT_EQ(events_of("null"), "null");
}

TEST(SaxEvents, have_64_bit_integers_exactly) {
  EXPECT_EQ(events_of("[0,-0,9223372036854775807,-9223372036854775808]"), "[ 0 0 9223372036854775807 -9223372036854775808 ]");
  EXPECT_EQ(events_of("[9223372036854775808,18446744073709551615]"), "[ 9223372036854775808u 18446744073709551615u ]");
  EXPECT_EQ(events_of("[18446744073709551616,-9223372036854775809]"), "[ real 18446744073709551616 negative -9223372036854775809 ]");
}

TEST(SaxEvents, include_numbers_beyond_the_range_of_a_double) {
  EXPECT_EQ(events_of("[1e400,-1e-400,1e99999999999]"), "[ infinite 1e400 negative -1e-400 infinite 1e99999999999 ]");
}

TEST(SaxEvents, have_numbers_as_the_nearest_double) {
  struct Number final {
    double value = 0;
    bool begin_object() { return true; }
    bool end_object() { return true; }
    bool begin_array() { return true; }
    bool end_array() { return true; }
    bool key(std::string_view) { return true; }
    bool string(std::string_view) { return true; }
    bool int64(std::int64_t) { return true; }
    bool uint64(std::uint64_t) { return true; }
    bool number(double number, std::string_view) {
      value = number;
      return true;
    }
    bool boolean(bool) { return true; }
    bool null() { return true; }
  };
  const auto value_of = [](std::string_view text) {
    Number number;
    EXPECT_TRUE(sax_parse_into(number, text)) << text;
    return number.value;
  };
  EXPECT_EQ(value_of("0.1"), 0.1);
  EXPECT_EQ(value_of("-123.456"), -123.456);
  EXPECT_EQ(value_of("999999999999.99"), 999999999999.99);
  EXPECT_EQ(value_of("9999999999999.99"), 9999999999999.99);
  EXPECT_EQ(value_of("0.30000000000000004"), 0.30000000000000004);
  EXPECT_EQ(value_of("1.7976931348623157e308"), 1.7976931348623157e308);
  EXPECT_EQ(value_of("5e-324"), 5e-324);
}

TEST(SaxEvents, have_strings_without_escapes) {
  EXPECT_EQ(events_of(R"("\"\\\/\b\f\n\r\t")"), "\"\"\\/\b\f\n\r\t\"");
  EXPECT_EQ(events_of(R"({"k\u00e9y":"\u20AC \ud83d\ude00 z"})"), "{ k\u00e9y: \"\u20AC \U0001F600 z\" }");
  EXPECT_EQ(events_of(R"(["0123456789abcdef0123456789abcdef\n0123456789abcdef\t\t0"])"),
            "[ \"0123456789abcdef0123456789abcdef\n0123456789abcdef\t\t0\" ]");
}

TEST(SaxEvents, do_not_occur_for_invalid_utf8) {
  EventRecorder events;
  EXPECT_EQ(to_text(sax_parse("[1,\n \"\xC3(\"]", events).error()), "2:3: this is not UTF-8");
  EXPECT_EQ(to_text(sax_parse(std::string_view("\xFF\xFE{\0}\0", 6), events).error()),
            "1:1: the text is UTF-16; save it as UTF-8 without a byte order mark");
  EXPECT_EQ(events.text(), "");
}

TEST(SaxEvents, fail_at_the_first_invalid_byte) {
  EXPECT_EQ(events_of("[1,]"), "1:4: this is not JSON");
  EXPECT_EQ(events_of("{\"a\":1,}"), "1:8: this is not JSON");
  EXPECT_EQ(events_of("{,}"), "1:2: this is not JSON");
  EXPECT_EQ(events_of("{\"a\" 1}"), "1:6: this is not JSON");
  EXPECT_EQ(events_of("{a:1}"), "1:2: this is not JSON");
  EXPECT_EQ(events_of("[1 2]"), "1:4: this is not JSON");
  EXPECT_EQ(events_of("[01]"), "1:3: this is not JSON");
  EXPECT_EQ(events_of("[+1]"), "1:2: this is not JSON");
  EXPECT_EQ(events_of("[.5]"), "1:2: this is not JSON");
  EXPECT_EQ(events_of("[1.]"), "1:4: this is not JSON");
  EXPECT_EQ(events_of("[1e+]"), "1:5: this is not JSON");
  EXPECT_EQ(events_of("[tru]"), "1:5: this is not JSON");
  EXPECT_EQ(events_of("[nul"), "1:5: the JSON text ends too early");
  EXPECT_EQ(events_of("[1}"), "1:3: this is not JSON");
  EXPECT_EQ(events_of("{} {}"), "1:4: this is not JSON");
  EXPECT_EQ(events_of("1 2"), "1:3: this is not JSON");
  EXPECT_EQ(events_of("[\"a\nb\"]"), "1:4: this is not JSON");
  EXPECT_EQ(events_of("[\"\\x\"]"), "1:4: this is not JSON");
  EXPECT_EQ(events_of("[\"\\u12G4\"]"), "1:7: this is not JSON");
  EXPECT_EQ(events_of("\xEF\xBB\xBF{}"), "1:1: the text begins with a byte order mark; save it as UTF-8 without one");
  EXPECT_EQ(events_of(std::string_view("[1]\0", 4)), "1:4: this is not JSON");
  EXPECT_EQ(events_of("[NaN]"), "1:2: this is not JSON");
}

TEST(SaxEvents, fail_at_an_unpaired_surrogate) {
  EXPECT_EQ(events_of(R"(["\ud800"])"), "1:9: this is not JSON");
  EXPECT_EQ(events_of(R"(["\ud800\u0041"])"), "1:11: this is not JSON");
  EXPECT_EQ(events_of(R"(["\udc00"])"), "1:9: this is not JSON");
}

TEST(SaxEvents, fail_at_the_end_of_a_truncated_text) {
  const std::string_view whole = R"({"a":["b\n",-1.5e3,true,null,{"c":12}]})";
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_EQ(events_of(whole.substr(0, size)), "1:" + std::to_string(size + 1) + ": the JSON text ends too early") << size;
  EXPECT_EQ(events_of("[[1] \n "), "2:2: the JSON text ends too early");
  EXPECT_EQ(events_of("[\"}  "), "1:6: the JSON text ends too early");
}

TEST(SaxEvents, fail_beyond_the_depth_limit) {
  EventRecorder events;
  EXPECT_TRUE(sax_parse("[[{}]]", events, {.depth_max = 3}));
  const auto deeper = sax_parse("[[{\"a\":[]}]]", events, {.depth_max = 3});
  ASSERT_FALSE(deeper);
  EXPECT_EQ(deeper.error().code, Code::out_of_range);
  EXPECT_EQ(to_text(deeper.error()), "1:8: the JSON text is nested too deeply");
}

TEST(SaxEvents, fail_beyond_the_greatest_possible_depth_limit) {
  EventRecorder events;
  const ParseLimits none{.depth_max = static_cast<std::size_t>(-1)};
  const std::string deepest = std::string(ParseLimits::depth_limit, '[') + std::string(ParseLimits::depth_limit, ']');
  EXPECT_TRUE(sax_parse(deepest, events, none));
  EXPECT_EQ(sax_parse('[' + deepest + ']', events, none).error().code, Code::out_of_range);
}

TEST(SaxEvents, end_if_the_handler_stops) {
  for (std::size_t lines = 1; lines < 9; ++lines) {
    EventRecorder events(lines);
    EXPECT_EQ(sax_parse(R"({"a":[1,"b",{}]})", events).error().code, Code::conflict) << lines;
  }
}

/// Reads members with the key "n" and a digit as value itself, up to the first other member.
class Taking {
 public:
  std::string recorded;
  MembersTaken take_members(const char* at, const char* end) {
    while (std::string_view(at, static_cast<std::size_t>(end - at)).starts_with("\"n\":")) {
      at += 4;
      if (*at < '0' || *at > '9') return {at, MembersTaken::Before::value};
      record("took " + std::string(at, 1));
      if (*++at != ',') return {at, MembersTaken::Before::end};
      ++at;
    }
    return {at, MembersTaken::Before::key};
  }
  bool key(std::string_view key) { return record(std::string(key) + ':'); }
  bool begin_object() { return record("{"); }
  bool end_object() { return record("}"); }
  bool begin_array() { return record("["); }
  bool end_array() { return record("]"); }
  bool string(std::string_view text) { return record(std::string(text)); }
  bool int64(std::int64_t number) { return record(std::to_string(number)); }
  bool uint64(std::uint64_t) { return true; }
  bool number(double, std::string_view) { return true; }
  bool boolean(bool) { return true; }
  bool null() { return true; }

 private:
  bool record(const std::string& line) {
    recorded += (recorded.empty() ? "" : " ") + line;
    return true;
  }
};

std::string taken_events_of(std::string_view text) {
  Taking events;
  const auto read = sax_parse_into(events, text);
  return read ? events.recorded : to_text(read.error());
}

TEST(SaxEvents, occur_for_values_that_the_handler_does_not_read_itself) {
  EXPECT_EQ(taken_events_of(R"({"n":1,"n":2,"m":3,"n":4,"n":"x","n":5})"), "{ took 1 took 2 m: 3 took 4 x took 5 }");
  EXPECT_EQ(taken_events_of(R"({"m" : 3 , "n":4,"n" :5})"), "{ m: 3 took 4 n: 5 }");
  EXPECT_EQ(taken_events_of(R"([{"n":1},{"n":[2,{"n":3}]},{"m":{}}])"), "[ { took 1 } { [ 2 { took 3 } ] } { m: { } } ]");
}

TEST(SaxEvents, follow_the_grammar_around_values_that_the_handler_reads) {
  EXPECT_EQ(taken_events_of(R"({"n":1,})"), "1:8: this is not JSON");
  EXPECT_EQ(taken_events_of(R"({"n":1])"), "1:7: this is not JSON");
  EXPECT_EQ(taken_events_of(R"({"n":1"m":2})"), "1:7: this is not JSON");
  EXPECT_EQ(taken_events_of(R"({"n":])"), "1:6: this is not JSON");
  EXPECT_EQ(taken_events_of(R"([{"n":1})"), "1:9: the JSON text ends too early");
}

}  // namespace
}  // namespace martlet::json
