// runtime_api: a Lambda Runtime API that measures its function. Prints one JSON object to stdout; on failure, exits with 1 and a message on
// stderr.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include "function_process.hpp"
#include "runtime_api_server.hpp"

namespace {

constexpr const char* usage =
    R"(usage: runtime_api --starts N -- COMMAND [ARG...]
         starts the function N times; prints {"first_poll_ms":[...]}: from process start to the complete first GET .../next
       runtime_api --event FILE [--expect TEXT]... [--warm N] [--measure N] [--first-response FILE] -- COMMAND [ARG...]
         invokes it N times unmeasured, then N times measured; every response must contain each TEXT; prints
         {"cpu_us":per measured invocation,"peak_rss_kib":of all,"invocations":in total}
Run it on one core (with taskset); the function inherits this setting.
)";
constexpr int patience_s = 120;  // starting under callgrind takes many seconds

struct Options {
  int starts = 0;
  int warm = 0;
  int measure = 1000;
  std::string event;
  std::string first_response;
  std::vector<std::string> expect;
  std::vector<std::string> command;
};

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

Options parse(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string name = argv[i];
    if (name == "--") {
      options.command.assign(argv + i + 1, argv + argc);
      break;
    }
    if (i + 1 >= argc) throw std::invalid_argument(name + " needs a value");
    const std::string value = argv[++i];
    if (name == "--starts")
      options.starts = std::atoi(value.c_str());
    else if (name == "--warm")
      options.warm = std::atoi(value.c_str());
    else if (name == "--measure")
      options.measure = std::atoi(value.c_str());
    else if (name == "--event")
      options.event = value;
    else if (name == "--expect")
      options.expect.push_back(value);
    else if (name == "--first-response")
      options.first_response = value;
    else
      throw std::invalid_argument("unknown option " + name);
  }
  if (options.command.empty() || (options.starts == 0) == options.event.empty())
    throw std::invalid_argument("specify a command, and either --starts or --event");
  return options;
}

double first_poll_ms(const Options& options) {
  bench::RuntimeApiServer server;
  const auto started = std::chrono::steady_clock::now();
  bench::FunctionProcess function(options.command, server.address());
  const bench::RuntimeApiRequest request = server.receive([&] { return function.has_exited(); }, patience_s);
  const std::chrono::duration<double, std::milli> waited = std::chrono::steady_clock::now() - started;
  if (!request.path.ends_with("/invocation/next"))
    throw std::runtime_error("expected the first poll, but received " + std::string(request.path));
  return waited.count();
}

void measure_starts(const Options& options) {
  std::printf("{\"first_poll_ms\":[");
  for (int i = 0; i < options.starts; ++i) std::printf("%s%.4f", i == 0 ? "" : ",", first_poll_ms(options));
  std::printf("]}\n");
}

std::string head_of_event(const std::string& request_id) {
  using namespace std::chrono;
  const auto deadline = duration_cast<milliseconds>((system_clock::now() + minutes(15)).time_since_epoch());
  return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nLambda-Runtime-Aws-Request-Id: " + request_id +
         "\r\nLambda-Runtime-Deadline-Ms: " + std::to_string(deadline.count()) +
         "\r\nLambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:eu-west-1:123456789012:function:bench"
         "\r\nLambda-Runtime-Trace-Id: Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0\r\n";
}

void check(const Options& options, const std::string& request_id, const bench::RuntimeApiRequest& request) {
  const std::string wanted = "/invocation/" + request_id + "/response";
  if (!request.path.ends_with(wanted))
    throw std::runtime_error("expected " + wanted + ", but received " + std::string(request.path) + ": " +
                             std::string(request.body.substr(0, 500)));
  for (const std::string& text : options.expect) {
    if (request.body.find(text) == request.body.npos)
      throw std::runtime_error("the response doesn't contain " + text + ": " + std::string(request.body.substr(0, 500)));
  }
}

void measure_invocations(const Options& options) {
  const std::string event = contents(options.event);
  bench::RuntimeApiServer server;
  bench::FunctionProcess function(options.command, server.address());
  const auto is_over = [&] { return function.has_exited(); };
  std::int64_t cpu_before = 0;
  for (int i = 0;; ++i) {
    const bench::RuntimeApiRequest poll = server.receive(is_over, patience_s);
    if (i == options.warm) cpu_before = function.cpu_ns();
    if (i == options.warm + options.measure) break;
    char request_id[37];
    std::snprintf(request_id, sizeof request_id, "8476a536-e9f4-11e8-9739-%012x", static_cast<unsigned>(i));
    server.answer(poll, head_of_event(request_id), event);
    const bench::RuntimeApiRequest answer = server.receive(is_over, patience_s);
    check(options, request_id, answer);
    if (i == 0 && !options.first_response.empty()) std::ofstream(options.first_response, std::ios::binary) << answer.body;
    server.answer(answer, "HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\n", "{\"status\":\"OK\"}");
  }
  const double cpu_us = static_cast<double>(function.cpu_ns() - cpu_before) / 1000.0 / options.measure;
  std::printf("{\"cpu_us\":%.4f,\"peak_rss_kib\":%ld,\"invocations\":%d}\n", cpu_us, function.peak_rss_kib(),
              options.warm + options.measure);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const Options options = parse(argc, argv);
    options.starts > 0 ? measure_starts(options) : measure_invocations(options);
    return 0;
  } catch (const std::invalid_argument& wrong) {
    std::fprintf(stderr, "runtime_api: %s\n%s", wrong.what(), usage);
    return 2;
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "runtime_api: %s\n", failure.what());
    return 1;
  }
}
