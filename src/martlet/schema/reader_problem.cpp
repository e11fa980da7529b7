#include <algorithm>

#include "check.hpp"
#include "reader.hpp"
#include "stored.hpp"

namespace martlet::schema {
namespace {

/// joi's name of a type: in messages about variants, and in "must be a ...".
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

const char* reason_misfit(Kind kind) {
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

std::string quoted(std::string_view name) { return '"' + std::string(name) + '"'; }

}  // namespace

Order Reader::order_at(std::size_t levels) const {
  Order order;
  order.reserve(2 * levels);
  for (std::size_t i = 0; i < levels; ++i) {
    const Frame& frame = frames_[i];
    if (frame.open == Open::root) continue;
    if (frame.open == Open::array || frame.open == Open::single) {
      order.push_back(frame.order);
      order.push_back(frame.place);
    } else {
      order.push_back(frame.order);
    }
  }
  return order;
}

void Reader::miss() {
  const Frozen& node = *frames_.front().node;
  const bool may_be_missing = node.kind == Kind::box && !node.type->is_nullable && !node.type->box->get(frames_.front().object);
  if (!may_be_missing) complain(*unboxed(&node), slot::missing, "is required");
}

std::size_t Reader::depth_at(std::size_t levels) const {
  return static_cast<std::size_t>(std::count_if(frames_.begin(), frames_.begin() + static_cast<std::ptrdiff_t>(levels),
                                                [](const Frame& frame) { return frame.open != Open::root && frame.open != Open::single; }));
}

void Reader::complain(const Frozen& node, std::uint32_t slot, const std::string& reason, Cause cause, std::vector<std::string> expected) {
  complain_at(frames_.size(), node.refinement.label, slot, reason, cause, std::move(expected));
}

void Reader::complain_at(std::size_t levels, std::string_view label, std::uint32_t slot, const std::string& reason, Cause cause,
                         std::vector<std::string> expected) {
  FoundProblem found;
  found.order = order_at(levels);
  found.order.push_back(slot);
  if (!problems_->takes(found.order)) return problems_->add(std::move(found));  // only counted
  for (std::size_t i = 0; i < levels; ++i) {
    const Frame& frame = frames_[i];
    if ((frame.open == Open::root && frame.key.empty()) || frame.open == Open::single) continue;
    std::string& path = found.problem.path;
    std::string& key = found.problem.key;
    if (!key.empty()) key += '.';
    if (frame.open == Open::array) {
      ((path += '[') += std::to_string(frame.place)) += ']';
      key += std::to_string(frame.place);
    } else {
      if (!path.empty()) path += '.';
      path += frame.key;
      key += frame.key;
    }
  }
  const std::string_view path = found.problem.path;
  found.problem.message = quoted(!label.empty() ? label : path.empty() ? std::string_view("value") : path) + ' ' + reason;
  found.depth = depth_at(levels);
  found.cause = cause;
  found.expected = std::move(expected);
  problems_->add(std::move(found));
}

void Reader::misfit(const Frozen& node) {
  if (node.kind == Kind::enumeration) {
    std::vector<std::string> allowed;
    for (const EnumName& name : node.type->names) allowed.push_back(name.name);
    const std::string reason = reason_not_allowed(allowed);
    complain(node, slot::allowed, reason, Cause::allowed, std::move(allowed));
  }
  if (!node.refinement.one_of.empty()) {
    std::vector<std::string> allowed = names_of(node.refinement.one_of);
    const std::string reason = reason_not_allowed(allowed);
    complain(node, slot::allowed, reason, Cause::allowed, std::move(allowed));
  }
  complain(node, slot::type, reason_misfit(node.kind), Cause::type, {type_name(node.kind)});
  mark_misfit();
}

void Reader::misfit(const Frozen& node, const std::string& reason) {
  complain(node, slot::type, reason);
  mark_misfit();
}

/// Of the right type and yet so wrong that its rules are not asked. It may be the limit of another field all the same.
void Reader::unsound(const Frozen& node, const std::string& reason) {
  complain(node, slot::type, reason);
  if (frames_.back().open == Open::object) frames_.back().unsound.add(frames_.back().place);
}

void Reader::mark_misfit() {
  Frame& frame = frames_.back();
  if (frame.open != Open::object) return;
  frame.misfits.add(frame.place);
  frame.unsound.add(frame.place);
}

}  // namespace martlet::schema
