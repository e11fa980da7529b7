#!/usr/bin/env bash
# dependencies_point_down.sh SOURCE_DIR: CMake's configure step refuses a module that depends on a module of a higher layer.
set -u
source_dir=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

configure() {  # configure MODULE DEPENDS
  mkdir -p "$scratch/$1" && cat > "$scratch/$1/CMakeLists.txt" <<CMAKE
cmake_minimum_required(VERSION 3.25)
project(layering LANGUAGES NONE)
include($source_dir/cmake/module.cmake)
function(martlet_install_module)
endfunction()
martlet_module($1 DEPENDS $2)
CMAKE
  cmake -S "$scratch/$1" -B "$scratch/$1/build" 2>&1
}

downward=$(configure server http) || { printf 'a downward dependency was refused:\n%s\n' "$downward"; exit 1; }
if upward=$(configure http server); then echo "an upward dependency was accepted"; exit 1; fi
case $upward in
  *"http may not depend on server: arrows only point down"*) exit 0 ;;
  *) printf 'refused for another reason:\n%s\n' "$upward"; exit 1 ;;
esac
