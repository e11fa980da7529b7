#include "reading/reader.hpp"

#include <martlet/json/sax_parser.hpp>
#include <martlet/json/value.hpp>

#include "compiled/erased_value_access.hpp"

namespace martlet::schema {

Reader::Reader(const CompiledNode& root, void* object, const ReadMode& mode, ProblemList& problems, std::size_t work_max)
    : mode_(mode), problems_(&problems), work_left_(work_max) {
  constexpr std::size_t usual_depth = 6;
  frames_.reserve(usual_depth);
  push(Open::root, {&root, object});
}

Result<void> Reader::read(std::string_view text, const json::ParseLimits& limits) {
  array_reservation_ = ArrayReservation(text.size());
  return json::sax_parse_into(*this, text, limits);
}

void Reader::push(Open open, Target target) {
  if (!frames_.empty()) frames_.back().likely = likely_;
  Frame& frame = frames_.emplace_back(open, target.node, target.object);
  awaited_ = nullptr;
  likely_ = open == Open::object ? target.node->object->first : &CompiledField::no_field;
  if (open == Open::array || open == Open::single) frame.other_order = slot::items;
  frame.problems_before = problems_->count();
}

void Reader::pop() {
  frames_.pop_back();
  resume();
}

Target Reader::place_of_next_in(Frame& frame) {
  if (frame.open == Open::root) return {frame.node, frame.object};
  if (frame.open == Open::map) return {frame.node->inner, frame.value};
  frame.place = frame.next++;
  return {frame.node->inner, element_at(frame.place, frame)};
}

void* Reader::reset_last_element(const Frame& frame) {
  const ArrayOps& array = *frame.node->type->array;
  void* last = const_cast<void*>(array.at(frame.object, array.size(frame.object) - 1));
  frame.node->inner->type->lifetime.reset(last);
  return last;
}

bool Reader::replaces_array(const CompiledNode& node, Shape shape) const {
  return node.kind == Kind::array && shape != Shape::array &&
         (node.refinement->takes_single || (mode_.is_text && trials_ == 0 && frames_.back().open == Open::object));
}

/// Enters wrappers, and the array that a single value replaces.
Target Reader::unwrap(Target target, Shape shape) {
  while (true) {
    const Declaration& type = *target.node->type;
    if (target.node->kind == Kind::wrapper) {
      if (shape == Shape::null && type.is_nullable) {
        type.wrapper->clear(target.object);
        return {};
      }
      target = {target.node->inner, type.wrapper->fill(target.object)};
    } else if (replaces_array(*target.node, shape)) {
      type.array->clear(target.object);
      push(Open::single, target);
      target = place_of_next();
    } else {
      return target;
    }
  }
}

inline bool Reader::begin(Shape shape, std::string_view rest) {
  if (is_recording_or_skipping()) return begin_recorded_or_skipped(shape);
  const Target target = take_target(shape);
  if (is_whole(*target.node)) {
    recorded_for_ = target;
    suspend();
    return begin_recorded_or_skipped(shape);
  }
  open_container(target, shape, rest);
  return true;
}

/// Begins an object or array that is recorded or skipped.
bool Reader::begin_recorded_or_skipped(Shape shape) {
  if (is_recording()) return shape == Shape::array ? recorder_.begin_array() : recorder_.begin_object();
  if (skipped_levels_++ == 0) suspend();
  skips_next_ = false;
  return true;
}

void Reader::open_container(Target target, Shape shape, std::string_view rest) {
  const Declaration& type = *target.node->type;
  if (shape == Shape::array && target.node->kind == Kind::array) {
    type.array->clear(target.object);
    array_reservation_.reserve(*target.node, target.object, rest);
    push(Open::array, target);
  } else if (shape == Shape::object && target.node->kind == Kind::object) {
    push(Open::object, target);
  } else if (shape == Shape::object && target.node->kind == Kind::map) {
    type.map->clear(target.object);
    push(Open::map, target);
  } else {
    report_wrong_type(*target.node);
    skipped_levels_ = 1;
    suspend();
  }
}

void Reader::end_array_frame() {
  const Frame frame = frames_.back();
  pop();
  check_count(*frame.node, frame.next, frame.object, frame.problems_before);
}

void Reader::end_map_frame() {
  const Frame frame = frames_.back();
  pop();
  // joi checks the number of keys only if all of them are valid.
  if (problems_->count() != frame.problems_before) return;
  check_count(*frame.node, frame.node->type->map->size(frame.object), frame.object, frame.problems_before);
}

bool Reader::end_skipped_level() {
  if (--skipped_levels_ > 0) return true;
  resume();
  on_value_end();
  return true;
}

/// Stores the recorded value if it is complete. Called after each recorded event.
bool Reader::on_recorded_event() {
  if (!recorder_.is_done()) return true;
  const Target target = std::exchange(recorded_for_, {});
  resume();
  put_whole(target, recorder_.take());
  on_value_end();
  return true;
}

/// Handles a scalar without a target, which belongs to a value that is recorded or skipped.
template <class Record>
bool Reader::record_or_skip(Record record) {
  if (is_recording()) return record() && on_recorded_event();
  skips_next_ = false;
  return true;
}

bool Reader::begin_object() { return begin(Shape::object); }
bool Reader::begin_array(std::string_view rest) { return begin(Shape::array, rest); }

bool Reader::end_object() {
  if (is_recording()) return recorder_.end_object() && on_recorded_event();
  if (skipped_levels_ > 0) return end_skipped_level();
  const Frame& frame = frames_.back();
  if (frame.open == Open::map)
    end_map_frame();
  else if (is_done(frame))
    pop();
  else
    end_object_frame();
  on_value_end();
  return true;
}

bool Reader::end_array() {
  if (is_recording()) return recorder_.end_array() && on_recorded_event();
  if (skipped_levels_ > 0) return end_skipped_level();
  end_array_frame();
  on_value_end();
  return true;
}

bool Reader::key(std::string_view key) {
  if (is_recording()) return recorder_.key(key);
  if (skipped_levels_ > 0) return true;
  Frame& frame = frames_.back();
  frame.open == Open::map ? map_key(frame, key) : object_key(frame, key);
  return true;
}

bool Reader::handle_string(std::string_view text) {
  if (is_recording_or_skipping()) return record_or_skip([&] { return recorder_.string(text); });
  put_text(take_target(Shape::scalar), text);
  on_value_end();
  return true;
}

bool Reader::handle_int64(std::int64_t number) {
  if (put_plain(Kind::real, static_cast<double>(number))) return true;
  if (is_recording_or_skipping()) return record_or_skip([&] { return recorder_.int64(number); });
  put_number(take_target(Shape::scalar), number);
  on_value_end();
  return true;
}

bool Reader::uint64(std::uint64_t number) {
  if (is_recording_or_skipping()) return record_or_skip([&] { return recorder_.uint64(number); });
  put_number(take_target(Shape::scalar), number);
  on_value_end();
  return true;
}

bool Reader::handle_number(double number, std::string_view text) {
  if (is_recording_or_skipping()) return record_or_skip([&] { return recorder_.number(number, text); });
  put_number(take_target(Shape::scalar), number);
  on_value_end();
  return true;
}

bool Reader::handle_boolean(bool value) {
  if (is_recording_or_skipping()) return record_or_skip([&] { return recorder_.boolean(value); });
  put_bool(take_target(Shape::scalar), value);
  on_value_end();
  return true;
}

bool Reader::null() {
  if (is_recording_or_skipping()) return record_or_skip([&] { return recorder_.null(); });
  const Target target = take_target(Shape::null);
  if (target.node) is_whole(*target.node) ? put_whole(target, json::Value()) : report_wrong_type(*target.node);
  on_value_end();
  return true;
}

}  // namespace martlet::schema
