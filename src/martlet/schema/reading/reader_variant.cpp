#include <algorithm>

#include <martlet/json/value.hpp>

#include "checking/rule_messages.hpp"
#include "reading/reader.hpp"

namespace martlet::schema {
namespace {

constexpr const char* no_match = "does not match any of the allowed types";

void add_once(std::vector<std::string>& to, const std::vector<std::string>& more) {
  for (const std::string& item : more)
    if (std::ranges::find(to, item) == to.end()) to.push_back(item);
}

bool is_about_type(Cause cause) { return cause == Cause::type || cause == Cause::allowed; }

}  // namespace

void Reader::put_whole(Target target, const json::Value& value) {
  const std::uint64_t problems_before = problems_->count();
  if (target.node->kind == Kind::any)
    *static_cast<json::Value*>(target.object) = value;
  else if (target.node->refinement->tags.empty())
    choose(target, value);
  else
    choose_by_tag(target, value);
  if (problems_->count() == problems_before) check_custom_rules(*target.node, target.object);
}

/// Reads `value` as one alternative, with a separate list of problems.
bool Reader::fits(Target alternative, const json::Value& value, ProblemList& problems, bool stops_early) {
  ProblemList* const outer_problems = std::exchange(problems_, &problems);
  const bool outer_stops = std::exchange(stops_early_, stops_early);
  ++trials_;
  feed_inside(alternative, value, nullptr);
  --trials_;
  problems_ = outer_problems;
  stops_early_ = outer_stops;
  return problems.empty();
}

/// Reads a value without a key or index of its own. Leaves no container open, even if a trial stops early.
void Reader::feed_inside(Target target, const json::Value& value, const std::string* left_out) {
  const std::size_t levels = frames_.size();
  push(Open::root, target);
  feed(value, left_out);
  frames_.erase(frames_.begin() + static_cast<std::ptrdiff_t>(levels), frames_.end());
  resume();
  skips_next_ = false;
}

void Reader::choose(Target target, const json::Value& value) {
  const VariantOps& ops = *target.node->type->variant;
  for (std::size_t i = 0; i < target.node->alternatives.size(); ++i) {
    ProblemList problems(1);
    if (fits({target.node->alternatives[i], ops.fill(target.object, i)}, value, problems, true)) return;
  }
  if (stops_early_ || work_left_ == 0) return report(*target.node, slot::type, no_match);
  report_no_match(target, value);
}

/// Reports why no alternative matches, as joi does: the only problem other than a wrong type, or the allowed types, or just `no_match`.
void Reader::report_no_match(Target target, const json::Value& value) {
  const VariantOps& ops = *target.node->type->variant;
  const std::size_t depth = depth_at(frames_.size());
  std::vector<std::string> expected;
  std::vector<FoundProblem> other_problems;
  for (std::size_t i = 0; i < target.node->alternatives.size(); ++i) {
    ProblemList list(2);
    fits({target.node->alternatives[i], ops.fill(target.object, i)}, value, list, false);
    std::vector<FoundProblem> found = list.take();
    if (found.empty() || (found.size() > 1 && !mode_.aborts_early)) return report(*target.node, slot::type, no_match);
    FoundProblem& first = found.front();
    const bool is_here = is_about_type(first.problem.cause) && first.depth == depth;
    is_here ? add_once(expected, first.expected) : other_problems.push_back(std::move(first));
  }
  if (other_problems.empty()) return report(*target.node, slot::type, "must be one of " + in_brackets(expected));
  if (other_problems.size() > 1) return report(*target.node, slot::type, no_match);
  problems_->add(std::move(other_problems.front()));
}

void Reader::choose_by_tag(Target target, const json::Value& value) {
  const Refinement& asked = *target.node->refinement;
  if (!value.object()) return report(*target.node, slot::type, "must be of type object", Cause::type, {"object"});
  const json::Value* tag = value.find(asked.discriminator);
  const std::string* name = tag ? tag->string() : nullptr;
  const auto at = name ? std::ranges::find(asked.tags, *name) : asked.tags.end();
  if (at == asked.tags.end()) return report_wrong_tag(asked, tag != nullptr);
  const auto index = static_cast<std::size_t>(at - asked.tags.begin());
  const CompiledNode& node = *target.node->alternatives[index];
  const bool has_tag_field = node.kind != Kind::object || node.object->find(asked.discriminator, 0) != CompiledObject::none;
  feed_inside({&node, target.node->type->variant->fill(target.object, index)}, value, has_tag_field ? nullptr : &asked.discriminator);
}

void Reader::report_wrong_tag(const Refinement& asked, bool is_there) {
  push(Open::map, {});  // only the key matters
  frames_.back().other_key = asked.discriminator;
  report_at(frames_.size(), {}, slot::allowed, is_there ? value_not_allowed_message(asked.tags) : "is required",
            is_there ? Cause::allowed : Cause::missing);
  pop();
}

}  // namespace martlet::schema
