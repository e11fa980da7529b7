#include "verdict.hpp"

#include <algorithm>

namespace martlet::deploy::pipeline {
namespace {

constexpr std::size_t report_bytes_max = 100'000;  // what is left of the variables is for the others

std::size_t count(const Report& report, Progress progress) {
  const auto is_so = [progress](const FunctionOutcome& one) { return one.progress == progress; };
  return static_cast<std::size_t>(std::count_if(report.functions.begin(), report.functions.end(), is_so));
}

std::string headline(const Report& report) {
  const std::size_t all = report.functions.size();
  std::string text = std::to_string(count(report, Progress::done)) + " of " + std::to_string(all) + (all == 1 ? " function runs" : " functions run") + " the wanted version";
  if (const std::size_t failed = count(report, Progress::failed)) text += ", " + std::to_string(failed) + " failed";
  if (const std::size_t reverted = count(report, Progress::reverted)) text += ", " + std::to_string(reverted) + " went back to what ran before";
  return text;
}

// What went wrong first: of a long list the end is cut away.
std::string failures_text(const Report& report) {
  std::string text = headline(report);
  for (const FunctionOutcome& one : report.functions) {
    if (one.error) text += '\n' + one.planned.name.text() + ' ' + one.planned.version.text() + ": " + to_text(*one.error);
  }
  for (const std::string& note : report.notes) text += "\nnote: " + note;
  return text;
}

// One kind for all: denied calls first, since nothing else gets better before; SystemUnavailable only where trying again is all that is needed.
std::string_view type_of(const Report& report) {
  bool is_any_denied = false;
  bool are_all_unavailable = true;
  for (const FunctionOutcome& one : report.functions) {
    if (!one.error) continue;
    const std::string_view type = failure_type_of(one.error->code);
    is_any_denied = is_any_denied || type == aws::failure_type::permission_error;
    are_all_unavailable = are_all_unavailable && type == aws::failure_type::system_unavailable;
  }
  if (is_any_denied) return aws::failure_type::permission_error;
  const bool has_failed = count(report, Progress::failed) > 0;
  return has_failed && are_all_unavailable ? aws::failure_type::system_unavailable : aws::failure_type::job_failed;
}

Succeeded success(const Report& report) {
  Succeeded told{to_text(report), {}};
  if (told.summary.size() > limit::summary) told.summary = failures_text(report);
  const auto is_changed = [](const FunctionOutcome& one) { return one.action != Action::none; };
  told.variables["run"] = report.run;
  told.variables["functions"] = std::to_string(report.functions.size());
  told.variables["changed"] = std::to_string(std::count_if(report.functions.begin(), report.functions.end(), is_changed));
  std::string all = to_json(report);
  if (all.ends_with('\n')) all.pop_back();
  if (all.size() <= report_bytes_max) told.variables["report"] = std::move(all);
  return told;
}

int percent_of(const Report& report) {
  if (report.functions.empty()) return 0;
  return static_cast<int>(count(report, Progress::done) * 100 / report.functions.size());
}

}  // namespace

std::string cut(std::string text, std::size_t bytes_max) {
  constexpr std::string_view dots = "...";
  if (text.size() <= bytes_max) return text;
  std::size_t end = bytes_max - dots.size();
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  text.resize(end);
  return text.append(dots);
}

Verdict verdict_on(const Report& report, const std::string& token) {
  if (!report.is_finished) return {Unfinished{token, "time was up, going on: " + headline(report), percent_of(report)}, report.run};
  if (report.is_done()) return {success(report), report.run};
  return {JobFailure{type_of(report), failures_text(report)}, report.run};
}

}  // namespace martlet::deploy::pipeline
