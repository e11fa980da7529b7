#include <martlet/json/value.hpp>

#include "reading/reader.hpp"

/// Reads from a json::Value, as the trials of a variant's alternatives do, and counts the work of these trials.
namespace martlet::schema {

/// Returns the cost of visiting a value: 1, plus 1 for every 8 bytes of a text.
std::size_t Reader::work_of(const json::Value& value) {
  constexpr std::size_t bytes_a_step = 8;
  const std::string* text = value.string();
  return text ? 1 + text->size() / bytes_a_step : 1;
}

/// Subtracts the cost of `value` from the work that is left. Returns false if reading must stop, because too little is left, or because of
/// a problem. Trials visit a value several times, and nested trials multiply, so a limit is needed.
bool Reader::spend_work(const json::Value& value) {
  if (has_to_stop()) return false;
  if (trials_ == 0) return true;
  const std::size_t work = work_of(value);
  if (work_left_ < work) {
    work_left_ = 0;
    report_at(frames_.size(), {}, slot::type, "does not match any of the allowed types");
    return false;
  }
  work_left_ -= work;
  return true;
}

void Reader::feed(const json::Value& value, const std::string* left_out) {
  if (!spend_work(value)) return;
  if (is_skipping()) return void(skips_next_ = false);
  if (!value.array() && !value.object()) {
    json::replay(value, *this);
    return;
  }
  const Shape shape = value.array() ? Shape::array : Shape::object;
  const Target target = take_target(shape);
  const std::size_t levels = frames_.size();
  if (is_whole(*target.node)) {
    put_whole(target, value);
    return on_value_end();
  }
  open_container(target, shape);
  if (frames_.size() == levels) {  // it has the wrong type: its contents don't matter
    skipped_levels_ = 0;
    resume();
    return on_value_end();
  }
  value.array() ? feed_items(*value.array()) : feed_members(*value.object(), left_out);
}

void Reader::feed_items(const json::Array& items) {
  for (const json::Value& item : items) {
    feed(item);
    if (has_to_stop()) return;
  }
  end_array();
}

void Reader::feed_members(const json::Object& members, const std::string* left_out) {
  for (const auto& [name, member] : members) {
    if (left_out && name == *left_out) continue;
    key(name);
    feed(member);
    if (has_to_stop()) return;
  }
  end_object();
}

}  // namespace martlet::schema
