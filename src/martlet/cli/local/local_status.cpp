#include <memory>
#include <ostream>

#include <martlet/aws/session/endpoint.hpp>
#include <martlet/base/text_table.hpp>
#include <martlet/cli/account/terminal_safe_text.hpp>
#include <martlet/cloud/local/local_cloud.hpp>
#include <martlet/config/environment.hpp>
#include <martlet/json/value.hpp>
#include <martlet/net/client/client.hpp>

#include "local_subcommands.hpp"

namespace martlet::cli {
namespace {

using namespace std::chrono_literals;

constexpr const char* path = "martlet local status";
constexpr const char* untouched = "nothing was read";
constexpr const char* usual_endpoint = "http://127.0.0.1:4566";
constexpr std::chrono::milliseconds response_wait_max = 10s;
constexpr std::size_t response_bytes_max = 1024 * 1024;

struct Settings {
  std::string endpoint;
  bool as_json = false;
};

Task<Result<std::string>> get_status(net::Client& client, net::Origin origin, SteadyTime deadline) {
  net::ClientRequest request;
  request.target = cloud::status_path;
  request.deadline = deadline;
  Task<Result<net::ClientResponse>> sending = client.send(std::move(origin), std::move(request));
  Result<net::ClientResponse> response = co_await std::move(sending);
  if (!response) co_return std::unexpected(response.error());
  if (response->status != 200) co_return failure(Code::malformed, "the server there isn't a Martlet local cloud");
  Task<Result<std::string>> reading = response->body->read(response_bytes_max);
  co_return co_await std::move(reading);
}

Result<json::Value> status_at(const std::string& endpoint, const net::Origin& origin) {
  WorkerPool workers(1);
  net::Reactor reactor(workers);
  net::Client client(reactor);
  const Result<std::string> answer = reactor.run(get_status(client, origin, reactor.now() + response_wait_max));
  if (!answer && answer.error().code == Code::unavailable)
    return failure(Code::unavailable, "no local cloud responds at " + endpoint,
                   "start one with martlet local up, or name another address with --endpoint");
  if (!answer) return failure(answer.error().code, endpoint + ": " + answer.error().what);
  Result<json::Value> status = json::parse(*answer);
  if (!status || !status->find("martlet")) return failure(Code::malformed, endpoint + ": the server there isn't a Martlet local cloud");
  return status;
}

std::string counts_text(const json::Value& counts) {
  std::string text;
  const json::Object* kinds = counts.object();
  if (!kinds) return text;
  for (const auto& [kind, count] : *kinds) text += (text.empty() ? "" : ", ") + count.to_text() + ' ' + terminal_safe_line(kind);
  return text;
}

std::string services_text(const json::Value& status) {
  std::string text;
  const json::Value* services = status.find("services");
  const json::Object* all = services ? services->object() : nullptr;
  if (!all) return text;
  for (const auto& [service, operations] : *all)
    text += (text.empty() ? "" : ", ") + terminal_safe_line(service) + " (" + operations.to_text() + ')';
  return text;
}

std::string to_text(const json::Value& status) {
  const auto said = [&](std::string_view key) { return terminal_safe_line(status.text(key)); };
  std::string isolation = said("isolation");
  if (!said("isolationReason").empty()) isolation += " (" + said("isolationReason") + ')';
  std::vector<std::vector<std::string>> rows = {{"endpoint", said("endpoint")},
                                                {"version", said("martlet")},
                                                {"state", said("state")},
                                                {"functions run in", isolation},
                                                {"services (operations)", services_text(status)}};
  const json::Value* accounts = status.find("accounts");
  if (accounts && accounts->object()) {
    for (const auto& [account, counts] : *accounts->object())
      rows.push_back({"account " + terminal_safe_line(account), counts_text(counts)});
    if (accounts->object()->empty()) rows.push_back({"accounts", "all of them are empty"});
  }
  return text_table(rows);
}

int show(const Settings& settings, Console console) {
  std::string endpoint = settings.endpoint;
  if (endpoint.empty()) endpoint = ProcessEnvironment().get("AWS_ENDPOINT_URL").value_or(usual_endpoint);
  const Result<aws::Endpoint> read = aws::read_endpoint(endpoint);
  if (!read) return refuse(path, untouched, read.error(), console);
  const Result<json::Value> status = status_at(endpoint, read->origin);
  if (!status) {
    console.err << path << ": " << terminal_safe_line(martlet::to_text(with_name(status.error()))) << '\n';
    return 1;
  }
  console.out << (settings.as_json ? status->to_text() + '\n' : to_text(*status));
  return 0;
}

}  // namespace

Command local_status_command() {
  const auto settings = std::make_shared<Settings>();
  return {.name = "status",
          .purpose = "shows the running local cloud: endpoint, state, services, accounts",
          .examples =
              "martlet local status\n"
              "martlet local status --endpoint http://127.0.0.1:4567 --json\n",
          .description =
              "Shows the local cloud at AWS_ENDPOINT_URL or at http://127.0.0.1:4566: its version, the folder of its state, how\n"
              "functions are isolated (namespaces, or only a process group), its services with the number of their operations, and\n"
              "what each account contains.\n",
          .exit_status = "0 if the cloud runs, 1 if no cloud responds, 2 if the request was invalid and nothing was read.",
          .untouched = untouched,
          .options = {text_option("endpoint", "URL",
                                  "the address of the local cloud (default: AWS_ENDPOINT_URL, or else http://127.0.0.1:4566)",
                                  settings->endpoint),
                      flag_option("json", "prints the result as one line of JSON", settings->as_json)},
          .run = [settings](Console console) { return show(*settings, console); }};
}

}  // namespace martlet::cli
