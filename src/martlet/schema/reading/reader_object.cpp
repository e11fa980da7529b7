#include <martlet/base/quoted_text.hpp>

#include "checking/satisfies.hpp"
#include "compiled/erased_value_access.hpp"
#include "reading/reader.hpp"

namespace martlet::schema {

void Reader::object_key(Frame& frame, std::string_view key) {
  const CompiledObject& object = *frame.node->object;
  const std::size_t field = mode_.ignores_case ? object.find_ignoring_case(key) : object.find(key, likely_->index);
  if (field == CompiledObject::none) return unknown_key(frame, key, mode_.unknown.value_or(object.unknown));
  frame.move_to(object.fields[field]);
  awaited_ = frame.field;
  if (likely_->index <= frame.field->index) likely_ = frame.field->next;
  const bool is_former = object.has_former_names && key != frame.field->key;
  if (frame.seen.has(field)) {
    if (is_former != frame.by_former_name.has(field)) {
      const std::string& old = object.fields[field].declared->renamed_from;
      report_at(frames_.size() - 1, frame.node->refinement->label, slot::allowed,
                "cannot rename " + quoted(old) + " because override is disabled and target " + quoted(frame.field->key) + " exists");
    }
    // The last value of a repeated key counts, as with JSON.parse.
    Order order = order_at(frames_.size());
    problems_->remove_under(order);
    const CompiledField& repeated = object.fields[field];
    repeated.node->type->lifetime.reset(repeated.at(frame.object));
    frame.of_wrong_type.remove(field);
    frame.unchecked.remove(field);
    if (mode_.refuses_repeated_keys) report_repeated_key();
  }
  frame.seen.add(field);
  if (is_former) frame.by_former_name.add(field);
}

void Reader::map_key(Frame& frame, std::string_view key) {
  if (frame.node->key_pattern && frame.node->key_pattern->match(key) != Match::found)
    return unknown_key(frame, key, mode_.unknown.value_or(Unknown::reject));
  const MapOps& map = *frame.node->type->map;
  if (is_far_too_large(*frame.node, map.size(frame.object))) return void(skips_next_ = true);  // too many keys: the map is refused anyway
  const MapOps::Place place = map.put(frame.object, key);
  frame.value = place.value;
  frame.place = frame.next++;
  frame.leave_field(place.key, frame.place);
  if (mode_.refuses_repeated_keys && !place.is_new) report_repeated_key();
}

/// Returns the keys that the object may have; none if they aren't requested.
std::vector<std::string> Reader::known_keys_of(const Frame& frame) const {
  std::vector<std::string> keys;
  if (!mode_.keeps_paths || frame.open != Open::object) return keys;
  for (const CompiledField& field : frame.node->object->fields) keys.emplace_back(field.key);
  return keys;
}

void Reader::report_repeated_key() { report_at(frames_.size(), {}, slot::missing, "occurs more than once", Cause::repeated_key); }

void Reader::unknown_key(Frame& frame, std::string_view key, Unknown policy) {
  skips_next_ = true;
  awaited_ = nullptr;
  if (policy != Unknown::reject) return;
  frame.leave_field(key, slot::unknown_key + frame.unknown++);
  report_at(frames_.size(), {}, slot::allowed, "is not allowed", Cause::unknown_key, known_keys_of(frame));
  frame.other_key = {};
}

bool Reader::is_present(const Frame& frame, std::size_t field) const {
  return frame.seen.has(field) || frame.node->object->fields[field].declared->fallback.assign;
}

void Reader::fill_missing_fields(Frame& frame) {
  const CompiledObject& object = *frame.node->object;
  for (std::size_t i = 0; i < object.fields.size(); ++i) {
    if (frame.seen.has(i)) continue;
    const CompiledField& field = object.fields[i];
    const Fallback& fallback = field.declared->fallback;
    if (fallback.assign) {
      fallback.assign(field.at(frame.object), fallback.value.get());
    } else if (field.declared->is_required && !is_forbidden(frame, i)) {
      frame.move_to(object.fields[i]);
      report(*unwrapped(field.node), slot::missing, "is required", Cause::missing);
    }
  }
}

void Reader::end_object_frame() {
  Frame& frame = frames_.back();
  const CompiledObject& object = *frame.node->object;
  if (!frame.seen.covers(object.all)) fill_missing_fields(frame);
  if (object.has_fields_checked_at_end) check_at_end(frame);
  if (!object.rules.empty()) check_object_rules(frame);
  const bool was_clean = problems_->count() == frame.problems_before || !problems_->has_under(order_at(frames_.size() - 1));
  if (was_clean && !object.rules.empty()) check_custom_object_rules(frame);
  const Target closed{frame.node, frame.object};
  pop();
  if (was_clean && !closed.node->checks.empty()) check_custom_rules(*closed.node, closed.object);
}

}  // namespace martlet::schema
