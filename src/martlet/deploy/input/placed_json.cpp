#include "placed_json.hpp"

#include <martlet/base/text.hpp>
#include <martlet/json/events.hpp>

namespace martlet::deploy {
namespace {

constexpr std::size_t depth_max = 16;

/// Finds the tokens of a text again that is known to be JSON: events say what comes, and this says where.
class Tokens {
 public:
  explicit Tokens(std::string_view json) : json_(json) {}

  void next() {
    begin_ = end_;
    while (is_between(json_[begin_])) ++begin_;
    end_ = json_[begin_] == '"' ? end_of_string() : end_of_plain();
  }
  std::size_t begin() const { return begin_; }
  std::size_t end() const { return end_; }
  std::string_view text() const { return json_.substr(begin_, end_ - begin_); }

 private:
  static bool is_between(char c) { return is_ascii_space(c) || c == ',' || c == ':'; }
  static bool is_bracket(char c) { return c == '{' || c == '}' || c == '[' || c == ']'; }
  std::size_t end_of_string() const {
    std::size_t at = begin_ + 1;
    while (json_[at] != '"') at += json_[at] == '\\' ? 2 : 1;
    return at + 1;
  }
  std::size_t end_of_plain() const {
    std::size_t at = begin_ + 1;
    if (is_bracket(json_[begin_])) return at;
    while (at < json_.size() && !is_between(json_[at]) && !is_bracket(json_[at])) ++at;
    return at;
  }
  std::string_view json_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

/// Builds the tree of a text that is known to be JSON.
class Builder final : public json::Events {
 public:
  explicit Builder(std::string_view json) : tokens_(json) {}
  PlacedValue take() { return std::move(root_); }

  bool begin_object() override { return open(PlacedValue::Kind::object); }
  bool end_object() override { return close(); }
  bool begin_array() override { return open(PlacedValue::Kind::array); }
  bool end_array() override { return close(); }
  bool key(std::string_view key) override {
    tokens_.next();
    open_.back()->members.push_back({std::string(key), tokens_.begin(), {}});
    return true;
  }
  bool string(std::string_view text) override { return add(PlacedValue::Kind::string, text); }
  bool int64(std::int64_t) override { return add_as_written(PlacedValue::Kind::number); }
  bool uint64(std::uint64_t) override { return add_as_written(PlacedValue::Kind::number); }
  bool number(double, std::string_view) override { return add_as_written(PlacedValue::Kind::number); }
  bool boolean(bool) override { return add_as_written(PlacedValue::Kind::boolean); }
  bool null() override { return add_as_written(PlacedValue::Kind::null); }

 private:
  PlacedValue& place() {
    if (open_.empty()) return root_;
    PlacedValue& parent = *open_.back();
    return parent.kind == PlacedValue::Kind::array ? parent.items.emplace_back() : parent.members.back().value;
  }
  PlacedValue& add(PlacedValue::Kind kind) {
    tokens_.next();
    PlacedValue& value = place();
    value.kind = kind;
    value.begin = tokens_.begin();
    value.end = tokens_.end();
    return value;
  }
  bool add(PlacedValue::Kind kind, std::string_view text) {
    add(kind).text = text;
    return true;
  }
  bool add_as_written(PlacedValue::Kind kind) {
    PlacedValue& value = add(kind);
    value.text = tokens_.text();
    return true;
  }
  bool open(PlacedValue::Kind kind) {
    open_.push_back(&add(kind));  // stays where it is: its parent grows only when it is closed
    return true;
  }
  bool close() {
    tokens_.next();
    open_.back()->end = tokens_.end();
    open_.pop_back();
    return true;
  }

  Tokens tokens_;
  PlacedValue root_;
  std::vector<PlacedValue*> open_;
};

/// Is told a text to see whether it is JSON at all.
class Nobody final : public json::Events {
 public:
  bool begin_object() override { return true; }
  bool end_object() override { return true; }
  bool begin_array() override { return true; }
  bool end_array() override { return true; }
  bool key(std::string_view) override { return true; }
  bool string(std::string_view) override { return true; }
  bool int64(std::int64_t) override { return true; }
  bool uint64(std::uint64_t) override { return true; }
  bool number(double, std::string_view) override { return true; }
  bool boolean(bool) override { return true; }
  bool null() override { return true; }
};

}  // namespace

Result<PlacedValue> read_placed(std::string_view json) {
  json::ReadLimits limits;
  limits.depth_max = depth_max;
  Nobody nobody;
  if (auto checked = json::read_events(json, nobody, limits); !checked) return std::unexpected(std::move(checked.error()));
  Builder builder(json);
  if (auto read = json::read_events(json, builder, limits); !read) return std::unexpected(std::move(read.error()));
  return builder.take();
}

std::string_view name_of(PlacedValue::Kind kind) {
  switch (kind) {
    case PlacedValue::Kind::object: return "an object";
    case PlacedValue::Kind::array: return "a list";
    case PlacedValue::Kind::string: return "a string";
    case PlacedValue::Kind::number: return "a number";
    case PlacedValue::Kind::boolean: return "a boolean";
    case PlacedValue::Kind::null: break;
  }
  return "null";
}

}  // namespace martlet::deploy
