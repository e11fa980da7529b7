#include <martlet/cli/pipeline/pipeline_command.hpp>

#include <memory>
#include <ostream>

#include <martlet/aws/code_pipeline/code_pipeline_client.hpp>
#include <martlet/cli/account/account_session.hpp>
#include <martlet/cli/account/region_option.hpp>
#include <martlet/cli/account/terminal_safe_text.hpp>
#include <martlet/json/value.hpp>

#include "decide_approval.hpp"
#include "follow_execution.hpp"
#include "pipeline_view_json.hpp"
#include "pipeline_view_text.hpp"

namespace martlet::cli {
namespace {

constexpr const char* path = "martlet pipeline";
constexpr const char* untouched = "nothing was read or changed";

struct Settings {
  FollowOptions options;
  std::string region;
  std::string stage;
  std::string reason;
  bool follows = false;
  bool starts = false;
  bool approves = false;
  bool rejects = false;

  bool decides() const { return approves || rejects; }
};

std::vector<Option> options_of(Settings& settings) {
  return {
      name_operand("the pipeline", settings.options.pipeline),
      flag_option("follow", "prints what changes until the execution ends", settings.follows),
      text_option("execution", "ID", "the execution to show (default: the newest)", settings.options.execution),
      text_option("revision", "R", "with --follow: the newest execution of this commit; waits up to 5 minutes for it",
                  settings.options.revision),
      flag_option("start", "starts an execution", settings.starts),
      flag_option("approve", "approves what the execution waits for, so that it continues", settings.approves),
      flag_option("reject", "rejects what the execution waits for, so that the stage fails", settings.rejects),
      text_option("stage", "NAME", "with --approve and --reject: the stage whose approval you mean, if several are waiting",
                  settings.stage),
      text_option("reason", "TEXT", "with --approve and --reject: the reason to record", settings.reason),
      region_option("the pipeline's", settings.region),
      flag_option("json", "prints one JSON object; with --follow, one object per line", settings.options.as_json),
  };
}

Result<void> check(const Settings& settings) {
  if (settings.options.pipeline.empty())
    return failure(Code::missing, "the name of the pipeline is missing", "see martlet pipeline --help");
  if (settings.starts + settings.approves + settings.rejects > 1)
    return failure(Code::malformed, "--start, --approve and --reject can't be combined");
  if (!settings.options.execution.empty() && (settings.starts || !settings.options.revision.empty()))
    return failure(Code::malformed, "--execution can't be combined with --start or --revision");
  if (!settings.options.revision.empty() && (!settings.follows || settings.starts))
    return failure(Code::malformed, "--revision requires --follow, and can't be combined with --start");
  if (!settings.decides() && !(settings.stage.empty() && settings.reason.empty()))
    return failure(Code::malformed, "--stage and --reason require --approve or --reject");
  return {};
}

int report(const Error& error, Console console) {
  console.err << path << ": " << terminal_safe_line(to_text(with_name(error))) << '\n';
  return 1;
}

Result<std::string> start(aws::CodePipeline& pipelines, const std::string& name, net::Reactor& loop) {
  aws::StartPipelineExecutionRequest request;
  request.name = name;
  const auto started = loop.run(pipelines.start_pipeline_execution(std::move(request)));
  if (!started) return std::unexpected(aws::to_error(started.error()));
  return started->pipeline_execution_id;
}

void print_started(const std::string& id, const Settings& settings, Console console) {
  if (settings.options.as_json) {
    json::Value line;
    line.set("started", id);
    console.out << line.to_text() << std::endl;
    return;
  }
  console.out << "execution " << terminal_safe_line(id) << " was started" << std::endl;
}

void print_decided(const DecidedApproval& approval, const Settings& settings, Console console) {
  if (settings.options.as_json) {
    json::Value line;
    line.set(settings.approves ? "approved" : "rejected", approval.execution);
    line.set("stage", approval.stage);
    line.set("action", approval.action);
    console.out << line.to_text() << std::endl;
  } else {
    console.out << terminal_safe_line(approval.stage) << " / " << terminal_safe_line(approval.action)
                << (settings.approves ? " is approved" : " is rejected") << ", for execution " << terminal_safe_line(approval.execution)
                << std::endl;
  }
}

int show(aws::CodePipeline& pipelines, const Settings& settings, net::Reactor& loop, Console console) {
  const FollowOptions& one = settings.options;
  const aws::Outcome<PipelineView> view =
      loop.run(one.execution.empty() ? read_pipeline(pipelines, one.pipeline) : read_execution(pipelines, one.pipeline, one.execution));
  if (!view) return report(aws::to_error(view.error()), console);
  console.out << (one.as_json ? to_json(*view) : to_text(*view));
  return 0;
}

int act_and_show(Settings settings, AccountSession& account, Console console) {
  aws::CodePipelineClient pipelines(account.session());
  net::Reactor& loop = account.loop();
  if (settings.starts) {
    const Result<std::string> id = start(pipelines, settings.options.pipeline, loop);
    if (!id) return report(id.error(), console);
    print_started(*id, settings, console);
    settings.options.execution = *id;
  }
  if (settings.decides()) {
    const Result<DecidedApproval> decided =
        loop.run(decide_approval(pipelines, {settings.options.pipeline, settings.stage, settings.approves, settings.reason}));
    if (!decided) return report(decided.error(), console);
    print_decided(*decided, settings, console);
    settings.options.execution = decided->execution;
  }
  if (!settings.follows) return settings.starts || settings.decides() ? 0 : show(pipelines, settings, loop, console);
  const Result<std::string> status = loop.run(follow_execution(pipelines, settings.options, console));
  if (!status) return report(status.error(), console);
  return *status == aws::execution_status::succeeded ? 0 : 1;
}

int run_pipeline(const Settings& settings, Console console) {
  if (const Result<void> checked = check(settings); !checked) return refuse(path, untouched, checked.error(), console);
  AccountSession account;
  if (const Result<void> opened = account.open(settings.region); !opened) return refuse(path, untouched, opened.error(), console);
  return act_and_show(settings, account, console);
}

}  // namespace

Command pipeline_command() {
  const auto settings = std::make_shared<Settings>();
  return {.name = "pipeline",
          .purpose = "shows, follows or starts a pipeline, and approves or rejects what it waits for",
          .examples =
              "martlet pipeline orders\n"
              "martlet pipeline orders --follow --revision $(git rev-parse HEAD)\n"
              "martlet pipeline orders --approve --reason 'looked at it' --follow\n",
          .description =
              "Shows the stages of a CodePipeline pipeline with their actions, and the newest execution. --follow prints each\n"
              "change until the execution ends. While the execution waits for an approval, the command waits too. After a push, the\n"
              "newest execution can still be the one before yours, so name your commit with --revision. Times are in UTC. Set\n"
              "credentials, region and endpoint as for AWS's own tools. For the local cloud, set\n"
              "AWS_ENDPOINT_URL=http://127.0.0.1:4566.\n",
          .exit_status =
              "0 if the work is done and, with --follow, the execution succeeded; 1 if a call failed, or the execution\n"
              "failed or was stopped or superseded; 2 if the request was invalid and nothing was changed.",
          .untouched = untouched,
          .options = options_of(*settings),
          .run = [settings](Console console) { return run_pipeline(*settings, console); }};
}

}  // namespace martlet::cli
