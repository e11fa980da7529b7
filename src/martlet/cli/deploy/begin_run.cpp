#include "begin_run.hpp"

#include <chrono>
#include <ostream>
#include <utility>

#include <martlet/deploy/execution/run_record.hpp>
#include <martlet/deploy/records/run_id.hpp>

namespace martlet::cli {
namespace {

constexpr std::chrono::minutes run_time{60};

}  // namespace

deploy::DeploymentOptions begin_run(DeploySession& session, std::string reason, std::ostream& err) {
  err << aws::to_text(session.caller(), session.region()) << '\n' << std::flush;
  const std::string folder = deploy::runs_folder(session.configuration().prefix);
  deploy::DeploymentOptions options{session.loop().run(deploy::next_run_id(session.clients().records, folder, wall_now()))};
  options.caller = session.caller().arn;
  options.reason = std::move(reason);
  options.deadline = session.loop().now() + run_time;
  options.download_folder = session.downloads().path();
  options.download_bytes_max = session.downloads().bytes_max();
  return options;
}

}  // namespace martlet::cli
