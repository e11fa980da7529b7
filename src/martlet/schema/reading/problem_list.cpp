#include "reading/problem_list.hpp"

#include <algorithm>

namespace martlet::schema {
namespace {

bool is_under(const Order& order, const Order& top) {
  return order.size() >= top.size() && std::equal(top.begin(), top.end(), order.begin());
}

}  // namespace

bool ProblemList::takes(const Order& order) const { return found_.size() < size_max_ || order < found_.back().order; }

void ProblemList::add(FoundProblem problem) {
  ++count_;
  if (!takes(problem.order)) {
    is_cut_ = true;
    return;
  }
  const auto place = std::ranges::upper_bound(found_, problem.order, {}, &FoundProblem::order);
  found_.insert(place, std::move(problem));
  if (found_.size() <= size_max_) return;
  found_.pop_back();
  is_cut_ = true;
}

void ProblemList::remove_under(const Order& order) {
  std::erase_if(found_, [&](const FoundProblem& found) { return is_under(found.order, order); });
}

bool ProblemList::has_under(const Order& order) const {
  return is_cut_ || std::ranges::any_of(found_, [&](const FoundProblem& found) { return is_under(found.order, order); });
}

std::vector<FoundProblem> ProblemList::take() {
  // The values with the kept problems were replaced later, but those with dropped problems may not have been, so refuse the input.
  if (found_.empty() && is_cut_) found_.push_back({{}, {"", "", "value", "has too many problems"}, {}, 0});
  return std::move(found_);
}

}  // namespace martlet::schema
