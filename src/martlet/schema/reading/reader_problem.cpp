#include <algorithm>

#include <martlet/base/quoted_text.hpp>

#include "checking/rule_messages.hpp"
#include "compiled/erased_value_access.hpp"
#include "reading/reader.hpp"

namespace martlet::schema {
namespace {

/// Returns joi's name of a type: in messages about variants, and in "must be a ...".
const char* type_name(Kind kind) {
  switch (kind) {
    case Kind::boolean: return "boolean";
    case Kind::integer:
    case Kind::real: return "number";
    case Kind::time: return "date";
    case Kind::array: return "array";
    case Kind::object:
    case Kind::map: return "object";
    default: return "string";
  }
}

const char* wrong_type_message(Kind kind) {
  switch (kind) {
    case Kind::string:
    case Kind::enumeration: return "must be a string";
    case Kind::boolean: return "must be a boolean";
    case Kind::integer:
    case Kind::real: return "must be a number";
    case Kind::time: return "must be a valid date";
    case Kind::array: return "must be an array";
    default: return "must be of type object";
  }
}

/// Appends the visible part of `part`, and one more byte if it is truncated.
void append_shown(std::string& to, std::string_view part) {
  constexpr std::size_t size_max = Problem::shown_max + 1;
  if (to.size() < size_max) to += part.substr(0, size_max - to.size());
}

}  // namespace

Order Reader::order_at(std::size_t levels) const {
  Order order;
  order.reserve(2 * levels);
  for (std::size_t i = 0; i < levels; ++i) {
    const Frame& frame = frames_[i];
    if (frame.open == Open::root) continue;
    if (frame.open == Open::array || frame.open == Open::single) {
      order.push_back(frame.order());
      order.push_back(frame.place);
    } else {
      order.push_back(frame.order());
    }
  }
  return order;
}

void Reader::report_missing() {
  const CompiledNode& node = *frames_.front().node;
  const bool may_be_missing = node.kind == Kind::wrapper && !node.type->is_nullable && !node.type->wrapper->get(frames_.front().object);
  if (!may_be_missing) report(*unwrapped(&node), slot::missing, "is required", Cause::missing);
}

std::size_t Reader::depth_at(std::size_t levels) const {
  return static_cast<std::size_t>(std::count_if(frames_.begin(), frames_.begin() + static_cast<std::ptrdiff_t>(levels),
                                                [](const Frame& frame) { return frame.open != Open::root && frame.open != Open::single; }));
}

void Reader::report(const CompiledNode& node, std::uint32_t slot, const std::string& reason, Cause cause,
                    std::vector<std::string> expected) {
  report_at(frames_.size(), node.refinement->label, slot, reason, cause, std::move(expected));
}

void Reader::report_with_value(const std::string& value, const CompiledNode& node, std::uint32_t slot, const std::string& reason,
                               Cause cause) {
  // One more character than is shown marks the value as truncated.
  report_at(frames_.size(), node.refinement->label, slot, reason, cause, {}, std::string(first_bytes(value, Problem::shown_max + 4)));
}

void Reader::report_at(std::size_t levels, std::string_view label, std::uint32_t slot, const std::string& reason, Cause cause,
                       std::vector<std::string> expected, std::optional<std::string> value) {
  FoundProblem found;
  found.order = order_at(levels);
  found.order.push_back(slot);
  if (!problems_->takes(found.order)) return problems_->add(std::move(found));  // only counted
  Problem& problem = found.problem;
  name_place(levels, problem);
  problem.name = !label.empty() ? label : problem.path.empty() ? std::string_view("value") : problem.path;
  problem.reason = reason;
  problem.value = std::move(value);
  problem.cause = cause;
  found.depth = depth_at(levels);
  if (mode_.keeps_paths) found.path = path_at(levels);
  found.expected = std::move(expected);
  problems_->add(std::move(found));
}

/// Sets the name and path, no longer than what is shown: hostile input may have many problems, each below a long key.
void Reader::name_place(std::size_t levels, Problem& problem) const {
  for (std::size_t i = 0; i < levels; ++i) {
    const Frame& frame = frames_[i];
    if ((frame.open == Open::root && frame.key().empty()) || frame.open == Open::single) continue;
    if (!problem.key.empty()) append_shown(problem.key, ".");
    if (frame.open == Open::array) {
      const std::string index = std::to_string(frame.place);
      append_shown(problem.path, '[' + index + ']');
      append_shown(problem.key, index);
    } else {
      if (!problem.path.empty()) append_shown(problem.path, ".");
      append_shown(problem.path, frame.key());
      append_shown(problem.key, frame.key());
    }
  }
  if (problem.path.size() > Problem::shown_max) problem.path = truncated(problem.path, Problem::shown_max);
  if (problem.key.size() > Problem::shown_max) problem.key = truncated(problem.key, Problem::shown_max);
}

json::Path Reader::path_at(std::size_t levels) const {
  json::Path path;
  for (std::size_t i = 0; i < levels; ++i) {
    const Frame& frame = frames_[i];
    if (frame.open == Open::root || frame.open == Open::single) continue;
    if (frame.open == Open::array)
      path.emplace_back(std::size_t{frame.place});
    else
      path.emplace_back(std::string(frame.key()));
  }
  return path;
}

void Reader::report_wrong_type(const CompiledNode& node) {
  if (node.kind == Kind::enumeration) {
    std::vector<std::string> allowed;
    for (const EnumName& name : node.type->names) allowed.push_back(name.name);
    const std::string reason = value_not_allowed_message(allowed);
    report(node, slot::allowed, reason, Cause::allowed, std::move(allowed));
  }
  if (!node.refinement->one_of.empty()) {
    std::vector<std::string> allowed = literal_texts(node.refinement->one_of);
    const std::string reason = value_not_allowed_message(allowed);
    report(node, slot::allowed, reason, Cause::allowed, std::move(allowed));
  }
  report(node, slot::type, wrong_type_message(node.kind), Cause::type, {type_name(node.kind)});
  mark_wrong_type();
}

void Reader::report_wrong_type(const CompiledNode& node, const std::string& reason) {
  report(node, slot::type, reason);
  mark_wrong_type();
}

/// Reports a value of the right type whose rules aren't checked, such as infinity. It may still be the limit of another field.
void Reader::report_unchecked(const CompiledNode& node, const std::string& reason) {
  report(node, slot::type, reason);
  if (frames_.back().open == Open::object) frames_.back().unchecked.add(frames_.back().field->index);
}

void Reader::mark_wrong_type() {
  Frame& frame = frames_.back();
  if (frame.open != Open::object) return;
  frame.of_wrong_type.add(frame.field->index);
  frame.unchecked.add(frame.field->index);
}

}  // namespace martlet::schema
