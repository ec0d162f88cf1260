{{/* The frame of a service in the cluster: (dict "root" $ "name" "redis" "port" 6379). */}}
{{- define "vamgr.service.service" -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ include "vamgr.name" .root }}-{{ .name }}
  labels:
    {{- include "vamgr.labels" .root | nindent 4 }}
    app.kubernetes.io/component: {{ .name }}
spec:
  type: ClusterIP
  selector:
    {{- include "vamgr.selector" .root | nindent 4 }}
    app.kubernetes.io/component: {{ .name }}
  ports:
    - { name: {{ .name }}, port: {{ .port }}, targetPort: {{ .name }}, protocol: TCP }
{{- end }}
{{- define "vamgr.service.secret" -}}
apiVersion: v1
kind: Secret
metadata:
  name: {{ include "vamgr.name" .root }}-{{ .name }}
  labels:
    {{- include "vamgr.labels" .root | nindent 4 }}
    app.kubernetes.io/component: {{ .name }}
type: Opaque
{{- end }}
{{- define "vamgr.service.head" -}}
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ include "vamgr.name" .root }}-{{ .name }}
  labels:
    {{- include "vamgr.labels" .root | nindent 4 }}
    app.kubernetes.io/component: {{ .name }}
spec:
  serviceName: {{ include "vamgr.name" .root }}-{{ .name }}
  replicas: 1
  selector:
    matchLabels:
      {{- include "vamgr.selector" .root | nindent 6 }}
      app.kubernetes.io/component: {{ .name }}
{{- end }}
{{- define "vamgr.service.pod" -}}
metadata:
  labels:
    {{- include "vamgr.labels" .root | nindent 4 }}
    app.kubernetes.io/component: {{ .name }}
{{- end }}
{{- define "vamgr.service.claim" -}}
volumeClaimTemplates:
  - metadata:
      name: data
    spec:
      accessModes: [ReadWriteOnce]
      {{- with .storageClass }}
      storageClassName: {{ . }}
      {{- end }}
      resources:
        requests: { storage: {{ .size }} }
{{- end }}
