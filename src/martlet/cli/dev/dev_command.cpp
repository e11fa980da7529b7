#include <martlet/cli/dev/dev_command.hpp>

#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>

#include <chrono>
#include <memory>
#include <ostream>

#include "listening_socket.hpp"
#include "running_service.hpp"
#include "service_build.hpp"
#include "watched_sources.hpp"

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr const char* path = "martlet dev";
constexpr const char* untouched = "nothing was started";
constexpr int settling_ms = 50;  // editors save several files within this time

struct Settings {
  std::string folder = ".";
  std::string preset = "debug";
  std::string host = "127.0.0.1";
  std::uint16_t port = 8080;
  std::vector<std::string> arguments;
};

// A descriptor from which SIGINT, SIGTERM and SIGCHLD can be read as long as this object exists.
class Signals {
 public:
  Signals() {
    ::sigemptyset(&taken_);
    for (const int one : {SIGINT, SIGTERM, SIGCHLD}) ::sigaddset(&taken_, one);
    ::sigprocmask(SIG_BLOCK, &taken_, &before_);
    descriptor_ = FileDescriptor(::signalfd(-1, &taken_, SFD_CLOEXEC | SFD_NONBLOCK));
  }
  Signals(const Signals&) = delete;
  ~Signals() { ::sigprocmask(SIG_SETMASK, &before_, nullptr); }
  int descriptor() const { return descriptor_.number(); }
  /// Reads pending signals. Returns true if this process should end.
  bool take_end_request() const {
    bool is_to_end = false;
    for (signalfd_siginfo one{}; ::read(descriptor(), &one, sizeof one) == sizeof one;) is_to_end = is_to_end || one.ssi_signo != SIGCHLD;
    return is_to_end;
  }

 private:
  sigset_t taken_{};
  sigset_t before_{};
  FileDescriptor descriptor_;
};

class Session {
 public:
  Session(const Settings& settings, ServiceBuild build, WatchedSources sources, ListeningSocket socket, Console console)
      : settings_(settings), build_(std::move(build)), sources_(std::move(sources)), socket_(std::move(socket)), console_(console) {}

  int run() {
    const Signals signals;
    report("building; the port is open: http://" + settings_.host + ':' + std::to_string(socket_.port));
    build_and_restart();
    while (wait(signals)) build_and_restart();
    service_.reset();
    return 0;
  }

 private:
  void report(const std::string& text) { console_.err << "martlet dev: " << text << '\n' << std::flush; }

  void build_and_restart() {
    const auto begin = Clock::now();
    if (const Result<void> built = build_.run(); !built) {
      console_.err << built.error().what;
      if (!built.error().next.empty()) report(built.error().next);
      return report(service_ ? "the build failed; the last program that was built successfully keeps running"
                             : "the build failed; waiting for a change");
    }
    std::error_code failed;
    const fs::file_time_type made = fs::last_write_time(build_.program(), failed);
    if (service_ && made == made_) return;
    made_ = made;
    restart(begin);
  }

  void restart(Clock::time_point begin) {
    service_.reset();  // new connections wait in the socket's queue
    std::vector<std::string> arguments{"--host", settings_.host, "--port", std::to_string(socket_.port)};
    arguments.insert(arguments.end(), settings_.arguments.begin(), settings_.arguments.end());
    Result<RunningService> started = RunningService::start({build_.program(), arguments, socket_.descriptor.number()});
    if (!started) return report(to_text(with_name(started.error())));
    service_ = std::move(*started);
    const auto duration_ms = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin).count();
    report("started after " + std::to_string(duration_ms) + " ms");
  }

  // Waits until a file is saved. Returns false if asked to end.
  bool wait(const Signals& signals) {
    while (true) {
      pollfd waits[] = {{signals.descriptor(), POLLIN, 0}, {sources_.descriptor(), POLLIN, 0}};
      ::poll(waits, 2, -1);
      if (signals.take_end_request()) return false;
      report_end();
      if (!sources_.take_changes()) continue;
      while (::poll(waits + 1, 1, settling_ms) > 0) sources_.take_changes();
      return true;
    }
  }

  void report_end() {
    if (!service_) return;
    const std::optional<std::string> ended = service_->ended();
    if (!ended) return;
    service_.reset();
    made_ = {};
    report("the service ended with " + *ended + "; waiting for a change");
  }

  const Settings& settings_;
  ServiceBuild build_;
  WatchedSources sources_;
  ListeningSocket socket_;
  Console console_;
  std::optional<RunningService> service_;
  fs::file_time_type made_{};
};

int run(const Settings& settings, Console console) {
  Result<ServiceBuild> build = ServiceBuild::open(settings.folder, settings.preset);
  if (!build) return refuse(path, untouched, build.error(), console);
  Result<WatchedSources> sources = WatchedSources::open(settings.folder);
  if (!sources) return refuse(path, untouched, sources.error(), console);
  Result<ListeningSocket> socket = listen_at(settings.host, settings.port);
  if (!socket) return refuse(path, untouched, socket.error(), console);
  return Session(settings, std::move(*build), std::move(*sources), std::move(*socket), console).run();
}

std::vector<Option> options_of(const std::shared_ptr<Settings>& settings) {
  const auto take_port = [settings](std::string_view text) -> Result<void> {
    const Result<std::uint64_t> port = read_number(text, 0, 65535);
    if (!port) return std::unexpected(port.error());
    settings->port = static_cast<std::uint16_t>(*port);
    return {};
  };
  const auto take_argument = [settings](std::string_view text) -> Result<void> {
    settings->arguments.emplace_back(text);
    return {};
  };
  return {{"port", "N", "the port to listen on; 0 lets the system choose (default: 8080)", take_port},
          text_option("host", "H", "the address to listen on; 0.0.0.0 for every interface (default: 127.0.0.1)", settings->host),
          text_option("preset", "PRESET", "a preset in CMakePresets.json (default: debug)", settings->preset),
          text_option("dir", "DIR", "the folder of the service (default: the current folder)", settings->folder),
          {"", "ARGUMENT", "an argument for the service, after --", take_argument}};
}

}  // namespace

Command dev_command() {
  const auto settings = std::make_shared<Settings>();
  return {.name = "dev",
          .purpose = "builds and runs a service, and does so again whenever you save a file",
          .examples =
              "martlet dev\n"
              "martlet dev --port 8090 --preset release\n",
          .description =
              "Builds the service in this folder, runs it over HTTP, and watches its files. When you save a file, the service is\n"
              "built and started again. The port stays open meanwhile, so a request waits for the new program. If the build fails,\n"
              "the first lines of the compiler's output are shown, and the last working program keeps running. Press Ctrl-C to\n"
              "stop.\n",
          .exit_status = "0 if it was stopped, 2 if the request was invalid and nothing was started.",
          .untouched = untouched,
          .options = options_of(settings),
          .run = [settings](Console console) { return run(*settings, console); }};
}

}  // namespace martlet::cli
