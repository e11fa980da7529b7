#include "locate.hpp"

#include <map>
#include <utility>

#include "sax_parser.hpp"

namespace martlet::json {
namespace {

/// A value to be found, or an ancestor of one: the paths as a tree.
struct Wanted {
  std::map<std::string, Wanted, std::less<>> members;
  std::map<std::size_t, Wanted> elements;
  std::optional<Range> found;

  Wanted& at(const Step& step) {
    const auto* key = std::get_if<std::string>(&step);
    return key ? members[*key] : elements[std::get<std::size_t>(step)];
  }
  const Wanted* find(const Step& step) const {
    const auto* key = std::get_if<std::string>(&step);
    return key ? find_in(members, *key) : find_in(elements, std::get<std::size_t>(step));
  }
  template <class Map, class Key>
  static auto find_in(Map& map, const Key& key) -> decltype(&map.begin()->second) {
    const auto one = map.find(key);
    return one == map.end() ? nullptr : &one->second;
  }
  /// Discards what was found: the key is repeated, and its last value counts.
  void forget() {
    if (!std::exchange(found, std::nullopt)) return;
    for (auto& member : members) member.second.forget();
    for (auto& element : elements) element.second.forget();
  }
};

/// A receiver of events that finds the values of such a tree.
class Locator {
 public:
  explicit Locator(Wanted& root) : next_(&root) {}

  void token(std::size_t begin, std::size_t end) {
    begin_ = begin;
    end_ = end;
  }
  bool begin_object() { return open(std::nullopt); }
  bool end_object() { return close(); }
  bool begin_array() { return open(0); }
  bool end_array() { return close(); }
  bool key(std::string_view key) {
    if (unwanted_levels_ > 0) return true;
    next_ = Wanted::find_in(open_.back().value->members, key);
    key_ = begin_;
    return true;
  }
  bool string(std::string_view) { return scalar(); }
  bool int64(std::int64_t) { return scalar(); }
  bool uint64(std::uint64_t) { return scalar(); }
  bool number(double, std::string_view) { return scalar(); }
  bool boolean(bool) { return scalar(); }
  bool null() { return scalar(); }

 private:
  struct Container {
    Wanted* value;
    std::optional<std::size_t> next;  // for an array: the index of its next element
  };

  /// Returns the value that begins here, if it is wanted. Most of a text is inside values that are not: these are skipped first.
  [[gnu::noinline]] Wanted* enter() {
    const bool is_element = !open_.empty() && open_.back().next;
    Wanted* value = is_element ? Wanted::find_in(open_.back().value->elements, (*open_.back().next)++) : std::exchange(next_, nullptr);
    if (!value) return nullptr;
    value->forget();
    value->found = Range{begin_, end_, open_.empty() || is_element ? begin_ : key_};
    return value;
  }
  bool scalar() {
    if (unwanted_levels_ == 0) enter();
    return true;
  }
  bool open(std::optional<std::size_t> next) {
    Wanted* value = unwanted_levels_ == 0 ? enter() : nullptr;
    value ? open_.push_back({value, next}) : void(++unwanted_levels_);
    return true;
  }
  bool close() {
    if (unwanted_levels_ > 0) {
      --unwanted_levels_;
      return true;
    }
    open_.back().value->found->end = end_;
    open_.pop_back();
    return true;
  }

  std::vector<Container> open_;      // from the root to the innermost wanted one
  std::size_t unwanted_levels_ = 0;  // open levels inside the innermost wanted one
  Wanted* next_;                     // the value of the last key; initially the root
  std::size_t key_ = 0;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

void add(Wanted& root, std::span<const Step> path) {
  Wanted* value = &root;
  for (const Step& step : path) value = &value->at(step);
}

bool find(std::string_view text, Wanted& root) {
  Locator locator(root);
  return sax_parse_into(locator, text, {.depth_max = ParseLimits::depth_limit}).has_value();
}

Range nearest(const Wanted& root, const Path& path) {
  Range range = *root.found;
  const Wanted* value = &root;
  for (const Step& step : path) {
    value = value->find(step);
    if (!value || !value->found) break;
    range = *value->found;
  }
  return range;
}

}  // namespace

std::optional<Range> locate(std::string_view text, std::span<const Step> path) {
  Wanted root;
  add(root, path);
  if (!find(text, root)) return std::nullopt;
  const Wanted* value = &root;
  for (const Step& step : path) value = value->find(step);
  return value->found;
}

std::string_view text_of(std::string_view text, std::span<const Step> path) {
  const std::optional<Range> range = locate(text, path);
  return range ? text.substr(range->begin, range->end - range->begin) : std::string_view();
}

std::vector<Range> locate_nearest(std::string_view text, std::span<const Path> paths) {
  Wanted root;
  for (const Path& path : paths) add(root, path);
  std::vector<Range> ranges(paths.size());
  if (!find(text, root)) return ranges;
  for (std::size_t i = 0; i < paths.size(); ++i) ranges[i] = nearest(root, paths[i]);
  return ranges;
}

}  // namespace martlet::json
