#include "value_builder.hpp"

#include <algorithm>
#include <numeric>

namespace martlet::json {
namespace {

bool has_repeats(const Object& object) {
  for (std::size_t i = 1; i < object.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (object[i].first == object[j].first) return true;
  return false;
}

/// Merges repeated keys: a repeated key keeps its first position and its last value. Sorting avoids quadratic cost for a hostile object.
void join_repeats(Object& object) {
  constexpr std::size_t few = 16;
  if (object.size() <= few && !has_repeats(object)) return;
  std::vector<std::uint32_t> places(object.size());
  std::iota(places.begin(), places.end(), 0U);
  std::ranges::stable_sort(places, {}, [&](std::uint32_t place) -> const std::string& { return object[place].first; });
  std::vector<bool> is_repeat(object.size());
  for (std::size_t i = 0; i < places.size();) {
    const std::uint32_t first = places[i];
    std::size_t next = i + 1;
    for (; next < places.size() && object[places[next]].first == object[first].first; ++next) is_repeat[places[next]] = true;
    if (next > i + 1) object[first].second = std::move(object[places[next - 1]].second);
    i = next;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < object.size(); ++i) {
    if (is_repeat[i]) continue;
    if (kept != i) object[kept] = std::move(object[i]);
    ++kept;
  }
  object.resize(kept);
}

}  // namespace

bool ValueBuilder::put(Value value) {
  if (open_.empty()) {
    root_ = std::move(value);
    is_done_ = true;
  } else if (Array* array = open_.back().array()) {
    array->push_back(std::move(value));
  } else {
    open_.back().object()->emplace_back(std::move(keys_.back()), std::move(value));
    keys_.pop_back();
  }
  return true;
}

bool ValueBuilder::close() {
  Value whole = std::move(open_.back());
  open_.pop_back();
  if (Object* object = whole.object()) join_repeats(*object);
  return put(std::move(whole));
}

bool ValueBuilder::begin_object() {
  open_.emplace_back(Object{});
  return true;
}
bool ValueBuilder::begin_array() {
  open_.emplace_back(Array{});
  return true;
}
bool ValueBuilder::end_object() { return close(); }
bool ValueBuilder::end_array() { return close(); }
bool ValueBuilder::key(std::string_view key) {
  keys_.emplace_back(key);
  return true;
}
bool ValueBuilder::string(std::string_view text) { return put(Value(text)); }
bool ValueBuilder::int64(std::int64_t number) { return put(Value(number)); }
bool ValueBuilder::uint64(std::uint64_t number) { return put(Value(number)); }
bool ValueBuilder::number(double number, std::string_view) { return put(Value(number)); }
bool ValueBuilder::boolean(bool value) { return put(Value(value)); }
bool ValueBuilder::null() { return put(Value()); }

Value ValueBuilder::take() {
  is_done_ = false;
  return std::exchange(root_, Value());
}

}  // namespace martlet::json
