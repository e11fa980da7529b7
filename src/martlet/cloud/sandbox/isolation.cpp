#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

#include <martlet/base/temporary_folder.hpp>
#include <martlet/cloud/sandbox/isolation.hpp>

#include "environment_folder.hpp"
#include "spawn.hpp"

namespace martlet::cloud {
namespace {

// Takes the same steps as the start of a function, but without a program.
Result<void> try_namespaces() {
  const TemporaryFolder package;
  Result<EnvironmentFolder> folder = EnvironmentFolder::make(package.path());
  if (!folder) return std::unexpected(std::move(folder.error()));
  SpawnOptions options;
  options.folder = "/var/task";
  options.root = RootFolders{folder->root(), package.path(), folder->tmp()};
  const Result<Spawned> spawned = spawn(options);
  if (!spawned) return std::unexpected(spawned.error());
  int status = 0;
  while (::waitpid(spawned->id, &status, 0) < 0 && errno == EINTR) {
  }
  const Start start = start_of(spawned->start);
  for (const int descriptor : {spawned->exit, spawned->output, spawned->ended, spawned->start}) ::close(descriptor);
  if (start.state == Start::State::failed) return std::unexpected(start.error);
  if (status != 0) return failure(Code::unavailable, "a process in namespaces ends immediately");
  return {};
}

}  // namespace

std::string to_text(Isolation isolation) { return isolation == Isolation::namespaces ? "namespaces" : "process group"; }

IsolationProbe probe_isolation() {
  const Result<void> tried = try_namespaces();
  if (!tried) return {Isolation::process_group, tried.error().what};
  return {Isolation::namespaces, {}};
}

}  // namespace martlet::cloud
