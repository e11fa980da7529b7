#include "locate.hpp"

#include <utility>
#include <vector>

#include "event_reader.hpp"

namespace martlet::json {
namespace {

/// Follows a path through the events of a text.
class Locator {
 public:
  explicit Locator(std::span<const Step> path) : path_(path) {}
  const std::optional<Range>& found() const { return found_; }

  void token(std::size_t begin, std::size_t end) {
    begin_ = begin;
    end_ = end;
  }
  bool begin_object() { return open(); }
  bool end_object() { return close(); }
  bool begin_array() {
    open();
    if (is_on_path()) next_.back() = 0;
    return true;
  }
  bool end_array() { return close(); }
  bool key(std::string_view key) {
    if (!is_on_path()) return true;
    const Step* step = next_step();
    const auto* wanted = step ? std::get_if<std::string>(step) : nullptr;
    is_wanted_ = wanted && *wanted == key;
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
  /// Is every open container a part of the path?
  bool is_on_path() const { return depth_ == next_.size(); }
  /// What leads from the innermost open container to the next one of the path; nullptr at its end.
  const Step* next_step() const { return next_.size() <= path_.size() ? &path_[next_.size() - 1] : nullptr; }

  /// Is the value that begins here on the path?
  bool enters() {
    if (depth_ == 0) return true;
    if (!is_on_path()) return false;
    const Step* step = next_step();
    if (!next_.back()) return std::exchange(is_wanted_, false);
    const auto* wanted = step ? std::get_if<std::size_t>(step) : nullptr;
    return (*next_.back())++ == (wanted ? *wanted : static_cast<std::size_t>(-1));
  }
  void take(std::size_t end) { found_ = Range{begin_, end, depth_ > 0 && !next_.back() ? key_ : begin_}; }

  bool scalar() {
    if (enters() && next_.size() == path_.size()) take(end_);
    return true;
  }
  bool open() {
    if (enters()) {
      if (next_.size() == path_.size()) take(end_);
      next_.emplace_back();
    }
    ++depth_;
    return true;
  }
  bool close() {
    if (is_on_path()) {
      next_.pop_back();
      if (next_.size() == path_.size()) found_->end = end_;
    }
    --depth_;
    return true;
  }

  const std::span<const Step> path_;
  std::vector<std::optional<std::size_t>> next_;  // of each open container on the path: the index of the next element; of objects nothing
  std::size_t depth_ = 0;
  bool is_wanted_ = false;  // the member whose key was read last
  std::size_t key_ = 0;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::optional<Range> found_;
};

}  // namespace

std::optional<Range> locate(std::string_view text, std::span<const Step> path) {
  Locator locator(path);
  if (!read_events_into(locator, text, {.depth_max = ReadLimits::depth_limit})) return std::nullopt;
  return locator.found();
}

std::string_view text_of(std::string_view text, std::span<const Step> path) {
  const std::optional<Range> range = locate(text, path);
  return range ? text.substr(range->begin, range->end - range->begin) : std::string_view();
}

}  // namespace martlet::json
