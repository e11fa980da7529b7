#include "reader.hpp"

#include <martlet/json/value.hpp>

namespace martlet::schema {

Reader::Reader(const Frozen& root, void* object, const ReadMode& mode, ProblemList& problems, std::size_t work_max)
    : mode_(mode), problems_(&problems), work_left_(work_max) {
  constexpr std::size_t usual_depth = 8;
  frames_.reserve(usual_depth);
  push(Open::root, {&root, object});
}

void Reader::push(Open open, Target target) {
  Frame& frame = frames_.emplace_back(Frame{open, target.node, target.object});
  if (open == Open::array || open == Open::single) frame.order = slot::items;
  frame.problems_before = problems_->count();
}

Target Reader::place_of_next() {
  Frame& frame = frames_.back();
  switch (frame.open) {
    case Open::root: return {frame.node, frame.object};
    case Open::object: {
      const FrozenField& field = frame.node->object->fields[frame.place];
      return {field.node, field.at(frame.object)};
    }
    case Open::map: return {frame.node->inner, frame.value};
    default: break;
  }
  frame.place = frame.next++;
  return {frame.node->inner, frame.node->type->array->add(frame.object)};
}

bool Reader::stands_for_array(const Frozen& node, Shape shape) const {
  return node.kind == Kind::array && shape != Shape::array && (node.refinement.takes_single || (mode_.is_text && trials_ == 0 && frames_.back().open == Open::object));
}

Target Reader::take_target(Shape shape) {
  Target target = place_of_next();
  while (true) {
    const Declaration& type = *target.node->type;
    if (target.node->kind == Kind::box) {
      if (shape == Shape::null && type.is_nullable) {
        type.box->clear(target.object);
        return {};
      }
      target = {target.node->inner, type.box->fill(target.object)};
    } else if (stands_for_array(*target.node, shape)) {
      type.array->clear(target.object);
      push(Open::single, target);
      target = place_of_next();
    } else {
      return target;
    }
  }
}

void Reader::value_done() {
  while (frames_.back().open == Open::single) end_array_frame();
}

bool Reader::begin(Shape shape) {
  if (recorded_for_.node) return shape == Shape::array ? recorder_.begin_array() : recorder_.begin_object();
  if (is_skipping()) {
    ++skipped_levels_;
    skips_next_ = false;
    return true;
  }
  const Target target = take_target(shape);
  if (target.node->kind == Kind::variant || target.node->kind == Kind::any) {
    recorded_for_ = target;
    return shape == Shape::array ? recorder_.begin_array() : recorder_.begin_object();
  }
  open_container(target, shape);
  return true;
}

void Reader::open_container(Target target, Shape shape) {
  const Declaration& type = *target.node->type;
  if (shape == Shape::array && target.node->kind == Kind::array) {
    type.array->clear(target.object);
    push(Open::array, target);
  } else if (shape == Shape::object && target.node->kind == Kind::object) {
    push(Open::object, target);
  } else if (shape == Shape::object && target.node->kind == Kind::map) {
    type.map->clear(target.object);
    push(Open::map, target);
  } else {
    misfit(*target.node);
    skipped_levels_ = 1;
  }
}

void Reader::end_array_frame() {
  const Frame frame = frames_.back();
  frames_.pop_back();
  check_count(*frame.node, frame.next, frame.object, frame.problems_before);
}

void Reader::end_map_frame() {
  const Frame frame = frames_.back();
  frames_.pop_back();
  // joi asks for the number of keys only where all of them are right.
  if (problems_->count() != frame.problems_before) return;
  check_count(*frame.node, frame.node->type->map->size(frame.object), frame.object, frame.problems_before);
}

void Reader::skip_scalar() { skips_next_ = false; }

void Reader::skip_end() {
  if (--skipped_levels_ == 0) value_done();
}

/// After each recorded event: takes the value once it is whole.
bool Reader::recorded() {
  if (!recorder_.is_done()) return true;
  const Target target = std::exchange(recorded_for_, {});
  put_whole(target, recorder_.take());
  value_done();
  return true;
}

bool Reader::begin_object() { return begin(Shape::object); }
bool Reader::begin_array() { return begin(Shape::array); }

bool Reader::end_object() {
  if (recorded_for_.node) return recorder_.end_object() && recorded();
  if (skipped_levels_ > 0) return skip_end(), true;
  frames_.back().open == Open::map ? end_map_frame() : end_object_frame();
  value_done();
  return true;
}

bool Reader::end_array() {
  if (recorded_for_.node) return recorder_.end_array() && recorded();
  if (skipped_levels_ > 0) return skip_end(), true;
  end_array_frame();
  value_done();
  return true;
}

bool Reader::key(std::string_view key) {
  if (recorded_for_.node) return recorder_.key(key);
  if (skipped_levels_ > 0) return true;
  Frame& frame = frames_.back();
  frame.open == Open::map ? map_key(frame, key) : object_key(frame, key);
  return true;
}

template <class Put>
void Reader::scalar(Shape shape, Put put) {
  if (is_skipping()) return skip_scalar();
  const Target target = take_target(shape);
  if (target.node) put(target);
  value_done();
}

namespace {
bool is_whole(const Frozen& node) { return node.kind == Kind::variant || node.kind == Kind::any; }
}  // namespace

bool Reader::string(std::string_view text) {
  if (recorded_for_.node) return recorder_.string(text) && recorded();
  scalar(Shape::scalar, [&](Target target) { is_whole(*target.node) ? put_whole(target, json::Value(text)) : put_text(target, text); });
  return true;
}

bool Reader::int64(std::int64_t number) {
  if (recorded_for_.node) return recorder_.int64(number) && recorded();
  scalar(Shape::scalar, [&](Target target) { is_whole(*target.node) ? put_whole(target, json::Value(number)) : put_number(target, number); });
  return true;
}

bool Reader::uint64(std::uint64_t number) {
  if (recorded_for_.node) return recorder_.uint64(number) && recorded();
  scalar(Shape::scalar, [&](Target target) { is_whole(*target.node) ? put_whole(target, json::Value(number)) : put_number(target, number); });
  return true;
}

bool Reader::number(double number, std::string_view text) {
  if (recorded_for_.node) return recorder_.number(number, text) && recorded();
  scalar(Shape::scalar, [&](Target target) { is_whole(*target.node) ? put_whole(target, json::Value(number)) : put_number(target, number); });
  return true;
}

bool Reader::boolean(bool value) {
  if (recorded_for_.node) return recorder_.boolean(value) && recorded();
  scalar(Shape::scalar, [&](Target target) { is_whole(*target.node) ? put_whole(target, json::Value(value)) : put_bool(target, value); });
  return true;
}

bool Reader::null() {
  if (recorded_for_.node) return recorder_.null() && recorded();
  scalar(Shape::null, [&](Target target) { is_whole(*target.node) ? put_whole(target, json::Value()) : misfit(*target.node); });
  return true;
}

/// Trials look at a value several times, and trials within trials more often than any input is worth.
bool Reader::may_go_on() {
  if (gives_up()) return false;
  if (trials_ == 0) return true;
  if (work_left_ == 0) {
    complain_at(frames_.size(), {}, slot::type, "does not match any of the allowed types");
    return false;
  }
  --work_left_;
  return true;
}

void Reader::feed(const json::Value& value, const std::string* left_out) {
  if (!may_go_on()) return;
  if (is_skipping()) return skip_scalar();
  if (!value.array() && !value.object()) {
    json::replay(value, *this);
    return;
  }
  const Shape shape = value.array() ? Shape::array : Shape::object;
  const Target target = take_target(shape);
  const std::size_t levels = frames_.size();
  if (is_whole(*target.node)) {
    put_whole(target, value);
    return value_done();
  }
  open_container(target, shape);
  if (frames_.size() == levels) {  // a misfit: nothing in it matters
    skipped_levels_ = 0;
    return value_done();
  }
  value.array() ? feed_items(*value.array()) : feed_members(*value.object(), left_out);
}

void Reader::feed_items(const json::Array& items) {
  for (const json::Value& item : items) {
    feed(item);
    if (gives_up()) return;
  }
  end_array();
}

void Reader::feed_members(const json::Object& members, const std::string* left_out) {
  for (const auto& [name, member] : members) {
    if (left_out && name == *left_out) continue;
    key(name);
    feed(member);
    if (gives_up()) return;
  }
  end_object();
}

}  // namespace martlet::schema
