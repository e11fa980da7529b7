#include "process_root.hpp"

#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <string_view>

namespace martlet::cloud {
namespace {

namespace fs = std::filesystem;

// The user and the group of functions on Lambda: sbx_user1051.
constexpr int user_id = 993;
constexpr int group_id = 990;
constexpr std::string_view passwd = "root:x:0:0:root:/root:/sbin/nologin\nsbx_user1051:x:993:990::/tmp:/sbin/nologin\n";
constexpr std::string_view group = "root:x:0:\nsbx_user1051:x:990:\n";
constexpr std::string_view hosts = "127.0.0.1 localhost\n::1 localhost\n";
constexpr std::string_view nsswitch = "passwd: files\ngroup: files\nhosts: files dns\n";

std::string map_text(int inside, unsigned outside) { return std::to_string(inside) + ' ' + std::to_string(outside) + " 1\n"; }

int write_file(const char* path, int flags, std::string_view text) {
  const int file = ::open(path, flags | O_WRONLY | O_CLOEXEC, 0644);
  if (file < 0) return errno;
  const ssize_t written = ::write(file, text.data(), text.size());
  const int problem = written == static_cast<ssize_t>(text.size()) ? 0 : written < 0 ? errno : EIO;
  ::close(file);
  return problem;
}

int failed(int result) { return result == 0 ? 0 : errno; }

// Adds mount flags. The host's flags remain, since a user namespace can't remove them.
int add_flags(const char* path, unsigned flags, bool recursive) {
  mount_attr attributes{};
  attributes.attr_set = flags;
  return failed(::mount_setattr(AT_FDCWD, path, recursive ? AT_RECURSIVE : 0, &attributes, sizeof attributes));
}

int bind(const char* source, const char* target) { return failed(::mount(source, target, nullptr, MS_BIND | MS_REC, nullptr)); }

// The first process of the namespaces is a copy of the cloud's, with its command line. It can't be traced, so hidepid=4 hides it from all,
// and hidepid=2, for kernels before 5.8, from everyone except group 0, which is the cloud's group if it runs as root.
int mount_proc(const char* target) {
  constexpr unsigned long flags = MS_NOSUID | MS_NODEV | MS_NOEXEC;
  if (::mount("proc", target, "proc", flags, "hidepid=4") == 0) return 0;
  return failed(::mount("proc", target, "proc", flags, "hidepid=2"));
}

int change_root(const char* root) {
  if (::chdir(root) != 0) return errno;
  // The old root is stacked on the new one and unmounted from there: see pivot_root(2), "pivot_root(".", ".")".
  if (::syscall(SYS_pivot_root, ".", ".") != 0) return errno;
  if (::umount2(".", MNT_DETACH) != 0) return errno;
  return failed(::chdir("/"));
}

}  // namespace

ProcessRoot::ProcessRoot(const RootFolders& folders)
    : root_(folders.root), user_map_(map_text(user_id, ::geteuid())), group_map_(map_text(group_id, ::getegid())) {
  add_system();
  add_etc();
  add_devices();
  add_proc();
  for (const char* const path : {"/opt", "/tmp", "/var", "/var/task", "/var/runtime"}) add(Step::Kind::folder, path);
  add(Step::Kind::bind_read_only, "/var/task", folders.task);
  add(Step::Kind::bind, "/tmp", folders.tmp);
}

void ProcessRoot::add(Step::Kind kind, const std::string& path, std::string source) {
  steps_.push_back({kind, root_ + path, std::move(source)});
}

void ProcessRoot::bind_if_exists(const std::string& path) {
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);  // follows links, since resolv.conf is often one
  if (fs::is_directory(status)) {
    add(Step::Kind::folder, path);
  } else if (fs::is_regular_file(status)) {
    add(Step::Kind::file, path);
  } else {
    return;
  }
  add(Step::Kind::bind_read_only, path, path);
}

void ProcessRoot::add_system() {
  for (const char* const path : {"/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"}) {
    std::error_code failed;
    if (fs::is_symlink(fs::symlink_status(path, failed))) {
      add(Step::Kind::link, path, fs::read_symlink(path, failed));
    } else {
      bind_if_exists(path);
    }
  }
}

void ProcessRoot::add_etc() {
  for (const char* const path : {"/etc", "/etc/ssl", "/etc/pki", "/etc/pki/tls"}) add(Step::Kind::folder, path);
  // /etc/ssl itself isn't included, since it also contains private keys.
  for (const char* const path :
       {"/etc/ld.so.cache", "/etc/resolv.conf", "/etc/localtime", "/etc/services", "/etc/protocols", "/etc/alternatives",
        "/etc/ca-certificates", "/etc/ssl/certs", "/etc/ssl/openssl.cnf", "/etc/pki/tls/certs", "/etc/pki/ca-trust"}) {
    bind_if_exists(path);
  }
  add(Step::Kind::file, "/etc/passwd", std::string(passwd));
  add(Step::Kind::file, "/etc/group", std::string(group));
  add(Step::Kind::file, "/etc/hosts", std::string(hosts));
  add(Step::Kind::file, "/etc/nsswitch.conf", std::string(nsswitch));
}

void ProcessRoot::add_devices() {
  add(Step::Kind::folder, "/dev");
  for (const char* const path : {"/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"}) {
    add(Step::Kind::file, path);
    add(Step::Kind::device, path, path);
  }
  add(Step::Kind::link, "/dev/fd", "/proc/self/fd");
  add(Step::Kind::link, "/dev/stdin", "/proc/self/fd/0");
  add(Step::Kind::link, "/dev/stdout", "/proc/self/fd/1");
  add(Step::Kind::link, "/dev/stderr", "/proc/self/fd/2");
}

void ProcessRoot::add_proc() {
  add(Step::Kind::folder, "/proc");
  add(Step::Kind::proc, "/proc");
  // If the cloud's user is the host's root, files in /proc are writable without any capability. Read-only mounts over them prevent that,
  // also in namespaces that the function creates, since a new /proc can't reveal more than the existing one.
  for (const char* const path : {"/proc/sys", "/proc/sysrq-trigger", "/proc/irq", "/proc/bus", "/proc/fs"}) {
    std::error_code failed;
    if (fs::exists(path, failed)) add(Step::Kind::bind_read_only, path, root_ + path);
  }
}

int ProcessRoot::apply(const Step& step) {
  const char* const target = step.target.c_str();
  const char* const source = step.source.c_str();
  switch (step.kind) {
    case Step::Kind::folder: return failed(::mkdir(target, 0755));
    case Step::Kind::file: return write_file(target, O_CREAT, step.source);
    case Step::Kind::link: return failed(::symlink(source, target));
    case Step::Kind::device: return bind(source, target);
    case Step::Kind::proc: return mount_proc(target);
    case Step::Kind::bind:
      if (const int problem = bind(source, target)) return problem;
      return add_flags(target, MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV, true);
    case Step::Kind::bind_read_only:
      if (const int problem = bind(source, target)) return problem;
      return add_flags(target, MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV, true);
  }
  return EINVAL;
}

int ProcessRoot::enter() const {
  if (const int problem = write_file("/proc/self/setgroups", 0, "deny")) return problem;  // the map of groups is refused without this
  if (const int problem = write_file("/proc/self/uid_map", 0, user_map_)) return problem;
  if (const int problem = write_file("/proc/self/gid_map", 0, group_map_)) return problem;
  if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return errno;
  if (::mount("tmpfs", root_.c_str(), "tmpfs", MS_NOSUID | MS_NODEV, "mode=0755,size=1m") != 0) return errno;
  for (const Step& step : steps_) {
    if (const int problem = apply(step)) return problem;
  }
  if (const int problem = add_flags(root_.c_str(), MOUNT_ATTR_RDONLY, false)) return problem;
  return change_root(root_.c_str());
}

}  // namespace martlet::cloud
