#include "pipeline_view_text.hpp"

#include <martlet/base/text.hpp>
#include <martlet/base/text_table.hpp>
#include <martlet/base/wall_time.hpp>
#include <martlet/cli/account/terminal_safe_text.hpp>

namespace martlet::cli {
namespace {

constexpr std::size_t short_id_bytes = 8;
constexpr const char* below = "        ";

std::string short_id(const std::string& id) { return terminal_safe_line(id.substr(0, short_id_bytes)); }

// Returns the time of day in UTC, such as "12:04:05".
std::string time_of_day(double seconds) {
  constexpr std::size_t begin = 11;
  constexpr std::size_t length = 8;
  const auto time = WallTime(std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000)));
  return to_iso8601(time).substr(begin, length);
}

// Returns a message with each line indented.
std::string indented(const std::string& message) {
  std::string text;
  const std::string plain = terminal_safe_text(message);
  std::string_view rest = trim(plain);
  split(rest, '\n', [&](std::string_view line) { (text += below).append(line) += '\n'; });
  return text;
}

// Returns the message of a failed action, where to read more, and how to decide an approval.
std::string details_below(const PipelineView& view, const ActionView& action) {
  std::string text;
  if (action.waits_for_approval()) {
    const std::string command = "martlet pipeline " + terminal_safe_line(view.name);
    text += below + command + " --approve   approves it; --reject rejects it\n";
    if (!action.url.empty()) text += below + terminal_safe_line(action.url) + '\n';
  }
  if (!action.has_failed()) return text;
  if (!action.error_message.empty()) text += indented(action.error_message);
  if (!action.function.empty()) text += below + ("its log: martlet logs " + terminal_safe_line(action.function)) + '\n';
  if (!action.url.empty()) text += below + terminal_safe_line(action.url) + '\n';
  return text;
}

std::string status_text(const std::string& status) { return status.empty() ? "-" : terminal_safe_line(status); }

// Returns the details that follow the status on the action's line.
std::string detail_text(const ActionView& action) {
  if (action.waits_for_approval())
    return "waits for an approval" + (action.summary.empty() ? "" : ": " + terminal_safe_line(action.summary));
  if (action.has_failed()) return terminal_safe_line(action.error_code);
  std::string text = short_id(action.revision);
  if (!action.summary.empty()) (text += text.empty() ? "" : "  ") += terminal_safe_line(action.summary);
  return text;
}

std::string stage_text(const StageView& stage) {
  std::string text = short_id(stage.execution);
  if (stage.is_transition_disabled) text += "  transition disabled";
  if (!stage.waiting.empty()) text += "  waiting to enter:";
  for (const std::string& id : stage.waiting) text += ' ' + short_id(id);
  return text;
}

}  // namespace

std::string to_text(const aws::PipelineExecution& execution) {
  std::string text = "execution " + terminal_safe_line(execution.pipeline_execution_id) + ' ' + terminal_safe_line(execution.status);
  if (execution.status_summary && !execution.status_summary->empty()) text += " (" + terminal_safe_line(*execution.status_summary) + ')';
  if (execution.trigger && execution.trigger->trigger_type) {
    text += ", started by " + terminal_safe_line(*execution.trigger->trigger_type);
    if (execution.trigger->trigger_detail) text += " (" + terminal_safe_line(*execution.trigger->trigger_detail) + ')';
  }
  text += '\n';
  for (const aws::ArtifactRevision& revision : execution.artifact_revisions.value_or(std::vector<aws::ArtifactRevision>())) {
    text += "revision of " + terminal_safe_line(revision.name) + ": " + terminal_safe_line(revision.revision_id.value_or("")) + "  " +
            terminal_safe_line(revision.revision_summary.value_or(""));
    text.erase(text.find_last_not_of(' ') + 1);
    text += '\n';
  }
  return text;
}

std::string to_text(const PipelineView& view) {
  std::string text = terminal_safe_line(view.name) + ": " + (view.execution ? to_text(*view.execution) : "it has never run\n") + '\n';
  std::vector<std::vector<std::string>> rows;
  for (const StageView& stage : view.stages) {
    rows.push_back({terminal_safe_line(stage.name), status_text(stage.status), stage_text(stage)});
    for (const ActionView& action : stage.actions) {
      rows.push_back({"  " + terminal_safe_line(action.name), status_text(action.status), detail_text(action)});
      std::string details = details_below(view, action);
      if (details.ends_with('\n')) details.pop_back();
      if (!details.empty()) rows.push_back({details});
    }
  }
  return text + text_table(rows);
}

std::string change_text(const PipelineView& view, const StageView& stage, const ActionView& action) {
  std::string text = time_of_day(action.changed) + "  " + terminal_safe_line(stage.name) + " / " + terminal_safe_line(action.name) + "  " +
                     status_text(action.status) + "  " + detail_text(action);
  text.erase(text.find_last_not_of(' ') + 1);
  return text + '\n' + details_below(view, action);
}

}  // namespace martlet::cli
