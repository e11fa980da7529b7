#include "placed_json.hpp"

#include <martlet/json/event_reader.hpp>

namespace martlet::deploy {
namespace {

constexpr std::size_t depth_max = 16;

/// Builds the tree from a text's events and the tokens that they are read from.
class Builder {
 public:
  explicit Builder(std::string_view json) : json_(json) {}
  PlacedValue take() { return std::move(root_); }

  void token(std::size_t begin, std::size_t end) {
    begin_ = begin;
    end_ = end;
  }
  bool begin_object() { return open(PlacedValue::Kind::object); }
  bool end_object() { return close(); }
  bool begin_array() { return open(PlacedValue::Kind::array); }
  bool end_array() { return close(); }
  bool key(std::string_view key) {
    open_.back()->members.push_back({std::string(key), begin_, {}});
    return true;
  }
  bool string(std::string_view text) { return add(PlacedValue::Kind::string, text); }
  bool int64(std::int64_t) { return add_as_written(PlacedValue::Kind::number); }
  bool uint64(std::uint64_t) { return add_as_written(PlacedValue::Kind::number); }
  bool number(double, std::string_view) { return add_as_written(PlacedValue::Kind::number); }
  bool boolean(bool) { return add_as_written(PlacedValue::Kind::boolean); }
  bool null() { return add_as_written(PlacedValue::Kind::null); }

 private:
  PlacedValue& place() {
    if (open_.empty()) return root_;
    PlacedValue& parent = *open_.back();
    return parent.kind == PlacedValue::Kind::array ? parent.items.emplace_back() : parent.members.back().value;
  }
  PlacedValue& add(PlacedValue::Kind kind) {
    PlacedValue& value = place();
    value.kind = kind;
    value.begin = begin_;
    value.end = end_;
    return value;
  }
  bool add(PlacedValue::Kind kind, std::string_view text) {
    add(kind).text = text;
    return true;
  }
  bool add_as_written(PlacedValue::Kind kind) { return add(kind, json_.substr(begin_, end_ - begin_)); }
  bool open(PlacedValue::Kind kind) {
    open_.push_back(&add(kind));  // stays where it is: its parent grows only when it is closed
    return true;
  }
  bool close() {
    open_.back()->end = end_;
    open_.pop_back();
    return true;
  }

  const std::string_view json_;
  std::size_t begin_ = 0;  // of the token that was read last
  std::size_t end_ = 0;
  PlacedValue root_;
  std::vector<PlacedValue*> open_;
};

}  // namespace

Result<PlacedValue> read_placed(std::string_view json) {
  Builder builder(json);
  if (auto read = json::read_events_into(builder, json, {.depth_max = depth_max}); !read) return std::unexpected(std::move(read.error()));
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
